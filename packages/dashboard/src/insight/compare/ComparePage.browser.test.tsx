import { afterEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { followAddress } from "../../route/address.ts";
import { openDashboard } from "../../reference/open.tsx";

afterEach(() => {
  vi.useRealTimers();
});

const REST = "/insight/compare?language=en&against=rest";
const heading = () => page.getByRole("heading", { level: 1 });
const box = (name: string) => page.getByRole("checkbox", { name: new RegExp(`^${name} `, "u") });
const group = () => page.getByRole("group", { name: "Location" });

/** The last question asked about a comparison. */
const compared = (asked: readonly string[]): URLSearchParams =>
  new URL(asked.findLast((path) => path.includes("/compare")) ?? "/none", location.origin).searchParams;

test("two checked locations are asked for together and named together", async () => {
  await page.viewport(1280, 800);
  const line = openDashboard(REST);
  await expect.element(page.getByText(/^Choose one or more groups/u)).toBeVisible();
  expect(line.asked.some((path) => path.includes("/compare"))).toBe(false);
  await box("A").click();
  await expect.element(heading()).toHaveTextContent(/^A: /u);
  await box("C").click();
  await expect.element(heading()).toHaveTextContent(/^A and C: /u);
  await expect.element(page.getByText("A and C beside all others.", { exact: true }).first()).toBeVisible();
  expect(compared(line.asked).getAll("location")).toEqual(["A", "C"]);
  expect(compared(line.asked).get("against")).toBe("rest");
  expect(location.search).toContain("segment=location%3DA&segment=location%3DC");
  const select = page.getByLabelText("Answers of").element() as HTMLSelectElement;
  expect(select.selectedOptions[0]?.textContent).toBe("A + C");
});

test("the keyboard stays where it is while groups are added and taken away, and back takes each step back", async () => {
  openDashboard(REST);
  followAddress();
  await expect.element(box("A")).toBeVisible();
  (box("B").element() as HTMLElement).focus();
  await userEvent.keyboard(" ");
  await expect.element(heading()).toHaveTextContent(/^B: /u);
  expect(document.activeElement).toBe(box("B").element());
  await userEvent.keyboard(" ");
  await expect.element(page.getByText(/^Choose one or more groups/u)).toBeVisible();
  expect(document.activeElement).toBe(box("B").element());
  history.back();
  await expect.element(box("B")).toBeChecked();
});

test("a location with too few answers cannot be checked and says why", async () => {
  openDashboard(REST);
  await expect.element(group()).toBeVisible();
  await expect.element(page.getByRole("checkbox", { name: "F (too few answers to show)" })).toBeDisabled();
});

test("a location that hides a smaller one cannot be added, and the rest is beside it and the small ones together", async () => {
  openDashboard(`${REST}&segment=location=A&segment=location=B&segment=location=C`);
  await expect.element(box("D")).toBeDisabled();
  await expect.element(heading()).toHaveTextContent(/^A, B and C: /u);
  await box("A").click();
  await expect.element(heading()).toHaveTextContent(/^B and C: /u);
});

test("all locations that can be chosen are refused in words when the others are too few", async () => {
  openDashboard(`${REST}&segment=location=A&segment=location=B`, { rows: 200 });
  await box("C").click();
  await expect.element(page.getByRole("status").filter({ hasText: /^All groups are chosen/u })).toBeVisible();
  expect(document.querySelector("table")).toBeNull();
  await box("A").click();
  await expect.element(heading()).toHaveTextContent(/^B and C: /u);
});

test("in Dutch the names are joined in Dutch", async () => {
  openDashboard("/insight/compare?language=nl&against=rest&segment=location=A&segment=location=B");
  await expect.element(heading()).toHaveTextContent(/^A en B: /u);
});

test("files to keep are of all chosen locations", async () => {
  openDashboard("/insight/priorities?language=en&segment=location=A&segment=location=B");
  await expect.element(heading()).toHaveTextContent(/Tackle/u);
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[download]")];
  expect(links).toHaveLength(3);
  for (const { href } of links) expect(new URL(href).searchParams.getAll("location")).toEqual(["A", "B"]);
});

const period = () => page.getByLabelText("Period");

test("where nobody answered before the twelve months, a comparison starts with 90 days and says so", async () => {
  vi.setSystemTime(new Date("2026-11-22T12:00:00"));
  const line = openDashboard("/insight/compare?language=en", { since: "2026-08-01" });
  await expect.element(heading()).not.toHaveTextContent("What has changed");
  await expect.element(period()).toHaveValue("days90");
  await expect
    .element(page.getByText(/These are the last 90 days: of the usual periods the longest/u))
    .toBeVisible();
  expect(compared(line.asked).get("from2")).toBe("2026-08-25");
  expect(location.search).toContain("period=days90");
});

test("eight answers beside many give no verdict: a comparison starts with the longest period that does", async () => {
  vi.setSystemTime(new Date("2026-11-22T12:00:00"));
  openDashboard("/insight/compare?language=nl", { manySince: "2026-05-01" });
  await expect.element(page.getByText(/Dit zijn de laatste 6 maanden: .* de 30 antwoorden/u)).toBeVisible();
  await expect.element(page.getByLabelText("Periode")).toHaveValue("half");
  expect(document.querySelector(".sentences")?.textContent).not.toContain("nog geen oordeel");
});

test("where no period has answers enough, it is the longest with figures, and says that there is no verdict", async () => {
  vi.setSystemTime(new Date("2026-11-22T12:00:00"));
  openDashboard("/insight/compare?language=en", { since: "2026-01-01", manySince: "2027-01-01" });
  await expect
    .element(
      page.getByText(/These are the last 6 months; in none of the usual periods do both sides have the 30/u),
    )
    .toBeVisible();
  await expect.element(period()).toHaveValue("half");
  await expect.element(page.getByRole("table")).toBeVisible();
});

test("where the twelve months have answers enough nothing is said of the period", async () => {
  openDashboard("/insight/compare?language=en");
  await expect.element(page.getByRole("table")).toBeVisible();
  await expect.element(period()).toHaveValue("year");
  await expect.element(page.getByText(/of the usual periods/u)).not.toBeInTheDocument();
});

test("the headline speaks for satisfaction and for importance", async () => {
  openDashboard("/insight/compare?language=en");
  await expect.element(heading()).toHaveTextContent(/in satisfaction or in importance$/u);
});

test("a period that the reader chooses stays, also when there is nothing before it", async () => {
  vi.setSystemTime(new Date("2026-11-22T12:00:00"));
  openDashboard("/insight/compare?language=en&period=days30", { since: "2026-11-01" });
  await expect.element(page.getByText(/Nobody answered in this selection/u)).toBeVisible();
  await expect.element(period()).toHaveValue("days30");
  await period().selectOptions("year");
  await expect.element(page.getByText(/^23 November 2024 to .*: Nobody answered/u)).toBeVisible();
  await expect.element(period()).toHaveValue("year");
});

const heads = (): string[] =>
  [...document.querySelectorAll("thead th")].map(({ textContent }) => textContent);

test("each side has its own n, and groups beside others are not told as movement", async () => {
  await page.viewport(1280, 800);
  openDashboard(`${REST}&segment=location=A`);
  await expect.element(page.getByText(/An arrow is no movement in time/u)).toBeVisible();
  const side = ["others · A", "Difference", "q", "n: others / A"];
  expect(heads()).toEqual(["Item", "Satisfaction", "Importance", "Verdict: others · A", ...side, ...side]);
  expect(document.querySelector("tbody")?.textContent).not.toContain("→");
});

test("two periods are told as movement", async () => {
  openDashboard("/insight/compare?language=en");
  await expect.element(page.getByText(/movement is movement of the items/u)).toBeVisible();
  expect(heads()).toContain("Verdict: Before → Now");
});
