import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { followAddress } from "../route/address.ts";
import { openDashboard } from "../reference/open.tsx";

const heading = () => page.getByRole("heading", { level: 1 });
const areas = (name: string) => page.getByRole("navigation", { name, exact: true }).getByRole("link");
const textsOf = (links: ReturnType<typeof areas>) => links.elements().map(({ textContent }) => textContent);
const link = (name: string) => page.getByRole("link", { name, exact: true });

test("on a desk all areas stand beside the page, and what a right hides is not there", async () => {
  await page.viewport(1280, 800);
  openDashboard("/insight/trend?language=en");
  await expect.element(heading()).toBeVisible();
  expect(textsOf(areas("Areas"))).toEqual(["Today", "Insight", "Improve", "Settings"]);
  openDashboard("/insight/trend?language=en", { rights: ["figures"] });
  await expect.element(heading()).toBeVisible();
  expect(textsOf(areas("Areas"))).toEqual(["Today", "Insight", "Improve"]);
});

test("a page that the reader may not see is none, and none of what it would ask is asked", async () => {
  const line = openDashboard("/settings/people?language=en", { rights: ["figures"] });
  await expect.element(heading()).toHaveTextContent("There is no such page");
  expect(line.asked.filter((path) => path.includes("people"))).toEqual([]);
  openDashboard("/nonsense?language=en");
  await expect.element(heading()).toHaveTextContent("There is no such page");
});

test("on a phone three areas and the menu are under the thumb, and the menu holds all areas and the way out", async () => {
  await page.viewport(390, 844);
  openDashboard("/insight/priorities?language=en");
  await expect.element(heading()).toBeVisible();
  expect(textsOf(areas("Main areas"))).toEqual(["Today", "Insight", "Improve"]);
  const menu = page.getByRole("button", { name: "Menu" });
  await menu.click();
  const sheet = page.getByRole("dialog", { name: "Menu" });
  await expect.element(sheet.getByRole("link", { name: "Settings" })).toBeVisible();
  await expect.element(sheet.getByRole("button", { name: "Sign out" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(sheet).not.toBeInTheDocument();
  expect(document.activeElement).toBe(menu.element());
  await menu.click();
  await sheet.getByRole("link", { name: "Settings" }).click();
  await expect.element(heading()).toHaveTextContent("People");
  await expect.element(sheet).not.toBeInTheDocument();
});

test("the tab of the page is in view, wherever in the row it stands", async () => {
  await page.viewport(390, 844);
  openDashboard("/insight/indicators?language=en");
  await expect.element(heading()).toBeVisible();
  const { left, right } = link("Indicators").element().getBoundingClientRect();
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(390);
});

test("the heading of a page that was opened gets the focus, from the top; a step back returns to the place that was left", async () => {
  await page.viewport(1280, 800);
  openDashboard("/insight/priorities?language=en");
  followAddress();
  await expect.element(page.getByRole("table")).toBeVisible();
  scrollTo(0, 500);
  await expect.poll(() => scrollY).toBe(500);
  await userEvent.keyboard("{Tab}");
  scrollTo(0, 500);
  (link("Trend").element() as HTMLElement).focus({ preventScroll: true });
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => document.activeElement?.localName).toBe("h1");
  await expect.poll(() => document.activeElement?.textContent).toMatch(/satisfaction index/u);
  await expect.poll(() => scrollY).toBe(0);
  await expect.poll(() => document.title).toMatch(/satisfaction index.* · Trend · Klankbord$/u);
  history.back();
  await expect.element(heading()).toHaveTextContent(/Tackle/u);
  await expect.poll(() => scrollY).toBe(500);
});

test("a choice leaves the place and the focus alone", async () => {
  await page.viewport(1280, 800);
  openDashboard("/insight/trend?language=en");
  await expect.element(page.getByRole("table")).toBeVisible();
  const week = page.getByRole("button", { name: "By week" });
  await week.click();
  scrollTo(0, 300);
  await expect.poll(() => document.querySelector("[aria-busy=true]")).toBeNull();
  expect(document.activeElement).toBe(week.element());
  expect(scrollY).toBe(300);
});

test("what was chosen in Insight is still chosen after a look elsewhere, and is not in the address there", async () => {
  await page.viewport(1280, 800);
  openDashboard("/insight/priorities?language=en");
  await expect.element(heading()).toHaveTextContent(/Tackle/u);
  await page.getByLabelText("Period").selectOptions("days30");
  await link("Settings").click();
  await expect.element(heading()).toHaveTextContent("People");
  expect(location.search).not.toContain("period");
  await link("Insight").click();
  await expect.poll(() => location.pathname + location.search).toMatch(/priorities\?.*period=days30/u);
  await link("Trend").click();
  await expect.poll(() => location.pathname + location.search).toMatch(/trend\?.*period=days30/u);
});

test("the skip link leads past areas, pages and choices to what the page says", async () => {
  openDashboard("/insight/priorities?language=en");
  await expect.element(heading()).toHaveTextContent(/Tackle/u);
  (page.getByRole("link", { name: "Skip to the content" }).element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  expect(document.activeElement).toBe(heading().element());
});
