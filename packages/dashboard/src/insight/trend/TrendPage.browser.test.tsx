import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { openDashboard } from "../../reference/open.tsx";

const TREND = "/insight/trend?language=en";
const picture = () => page.getByRole("img", { name: "Satisfaction index, 0–100" });
const marks = () => page.getByRole("group", { name: "Marks in the picture" }).getByRole("button");
const list = () => page.getByRole("list", { name: "Marks in the picture" }).getByRole("listitem");
const chosen = () =>
  page.getByRole("list", { name: "Marks in the picture" }).element().querySelector(".is-chosen");

test("improvements and new versions are marked by day, and named where the picture is not seen", async () => {
  await page.viewport(1280, 900);
  openDashboard(TREND);
  await expect.element(marks().nth(2)).toBeVisible();
  const names = marks()
    .elements()
    .map((button) => button.getAttribute("aria-label"));
  expect(names).toEqual([
    "1. 4 May 2026: Opening hours until nine (Reachability, everywhere)",
    "2. 13 July 2026: Everybody called back (First response, A and C)",
    "3. 2 August 2026: New version of the survey (version 2)",
  ]);
  const description = picture().element().querySelector("desc")?.textContent ?? "";
  for (const name of names) expect(description).toContain(name);
  const cells = [...document.querySelectorAll("td.happened")].map(({ textContent }) => textContent);
  expect(cells.filter((text) => text !== "")).toEqual(names.toReversed());
});

test("the arrow keys go from mark to mark, and the list and the item's own trend follow", async () => {
  await page.viewport(1280, 900);
  openDashboard(TREND);
  await expect.element(marks().nth(0)).toBeVisible();
  (marks().nth(0).element() as HTMLElement).focus();
  await expect.poll(() => chosen()?.textContent).toContain("Opening hours until nine");
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(() => chosen()?.textContent).toContain("Everybody called back");
  const own = document.querySelector('svg[aria-labelledby^="trend-first_response"]');
  expect(own?.querySelector('path[stroke-width="2.5"]')).not.toBeNull();
  expect(document.activeElement).toBe(marks().nth(1).element());
  await userEvent.keyboard("{End}");
  await expect.poll(() => chosen()?.textContent).toContain("version 2");
  await userEvent.keyboard("{Home}{ArrowLeft}");
  await expect.poll(() => chosen()?.textContent).toContain("Opening hours until nine");
  expect(list().elements()).toHaveLength(3);
});

test("the two kinds differ in shape, not in colour alone", async () => {
  openDashboard(TREND);
  await expect.element(picture()).toBeVisible();
  const flags = [...picture().element().querySelectorAll("g[transform] > path")];
  const [improvement, , version] = flags;
  expect(improvement?.getAttribute("fill")).toBe(improvement?.getAttribute("stroke"));
  expect(version?.getAttribute("fill")).not.toBe(version?.getAttribute("stroke"));
  expect(improvement?.getAttribute("d")).not.toBe(version?.getAttribute("d"));
});

test("a month that is cut off has a hollow point, says its days, and is not what the headline rests on", async () => {
  await page.viewport(1280, 900);
  openDashboard(`${TREND}&from=2026-04-01&to=2026-09-15`);
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent(/^In Aug ’26 /u);
  await expect
    .element(page.getByText(/A hollow point is not a whole period: Sept? ’26 \(up to 15 Sept?\)\./u))
    .toBeVisible();
  const dots = [...picture().element().querySelectorAll("circle")];
  const hollow = dots.map((dot) => dot.getAttribute("fill") !== dots[0]?.getAttribute("fill"));
  expect(hollow).toEqual([...dots.slice(1).map(() => false), true]);
  const rows = page.getByRole("region", { name: "The same in figures" }).getByRole("rowheader");
  await expect.element(rows.nth(0)).toHaveTextContent(/^Sept? ’26 up to 15 Sept?$/u);
});

test("a period without figures says why in its row, in both languages", async () => {
  for (const [language, why] of [
    ["en", "too few answers to show"],
    ["nl", "te weinig antwoorden om te tonen"],
  ] as const) {
    openDashboard(`/insight/trend?language=${language}`);
    await expect.element(page.getByRole("table")).toBeVisible();
    await expect.element(page.getByRole("cell", { name: why })).toBeVisible();
    const cells = [...document.querySelectorAll("tbody td.number")].map(({ textContent }) => textContent);
    expect(cells.filter((text) => text === "–")).toEqual([]);
  }
});
