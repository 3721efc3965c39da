import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { openDashboard } from "../../reference/open.tsx";

const rows = () => document.querySelectorAll("tbody tr").length;
const table = () => page.getByRole("table");

test("of six hundred locations a page shows fifty, says which, and leads to the next and back", async () => {
  await page.viewport(1280, 800);
  openDashboard("/insight/groups?language=en", { places: 600 });
  await expect.element(page.getByText("1 to 50 of 600").first()).toBeVisible();
  expect(rows()).toBe(50);
  expect(document.documentElement.scrollHeight).toBeLessThan(5_000);
  await expect.element(page.getByText(/^7 more values, with 9 answers together/u)).toBeVisible();
  await page.getByRole("link", { name: "Next page" }).first().click();
  await expect.element(page.getByText("51 to 100 of 600").first()).toBeVisible();
  await expect.element(table()).toHaveTextContent(/Plaats 0051/u);
  expect(location.search).toContain("first=50");
  await page.getByRole("link", { name: "Previous page" }).first().click();
  await expect.element(table()).toHaveTextContent(/Plaats 0001/u);
});

test("a location is found by a part of its name, and all come back", async () => {
  openDashboard("/insight/groups?language=nl&first=550", { places: 600 });
  await expect.element(table()).toHaveTextContent(/Plaats 0551/u);
  await page.getByRole("searchbox").fill("0042");
  await userEvent.keyboard("{Enter}");
  await expect.poll(rows).toBe(1);
  expect(location.search).toContain("find=0042");
  expect(location.search).not.toContain("first=");
  await page.getByRole("searchbox").fill("nergens");
  await page.getByRole("button", { name: "Zoek" }).click();
  await expect.element(page.getByText("Geen groep heeft dit in de naam.")).toBeVisible();
  await page.getByRole("link", { name: "Toon alle" }).click();
  await expect.poll(rows).toBe(50);
});

test("a few groups have neither pages nor a field to find one", async () => {
  openDashboard("/insight/groups?language=en");
  await expect.element(table()).toBeVisible();
  expect(document.querySelector(".pages, .find-groups")).toBeNull();
});

test("of hundreds of groups the one to show is found by its name, and cleared to everyone", async () => {
  openDashboard("/insight/priorities?language=en", { places: 2_400 });
  const field = page.getByRole("combobox", { name: "Answers of" });
  await expect.element(field).toBeVisible();
  expect(document.querySelectorAll("datalist option").length).toBeLessThanOrEqual(50);
  await field.fill("aats 2399");
  await expect.poll(() => document.querySelectorAll("datalist option").length).toBe(1);
  await field.fill("plaats 2399");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => location.search).toContain("segment=location%3Dplaats+2399");
  await expect.element(field).toHaveValue("Plaats 2399");
  await field.fill("no such place");
  await expect.element(page.getByRole("alert")).toHaveTextContent(/There is no group “no such place”/u);
  await field.fill("");
  await userEvent.keyboard("{Tab}");
  await expect.poll(() => location.search).not.toContain("segment");
});

test("beside all others those chosen stay in sight among hundreds", async () => {
  openDashboard("/insight/compare?language=en&against=rest&segment=location=plaats%200777", {
    places: 2_400,
  });
  await expect.element(page.getByRole("checkbox", { name: /^Plaats 0777/u })).toBeChecked();
  expect(document.querySelectorAll(".groups-picker input[type=checkbox]")).toHaveLength(21);
  await page.getByRole("searchbox").fill("0042");
  await expect.poll(() => document.querySelectorAll(".groups-picker input[type=checkbox]").length).toBe(2);
});
