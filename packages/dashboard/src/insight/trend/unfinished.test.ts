import { expect, test } from "vitest";
import { unfinishedOf } from "./unfinished.ts";

const today = "2026-11-22";
const chosen = { from: "2025-11-23", to: today };
const month = { unit: "month", chosen, today } as const;

test("a month that still runs is unfinished up to today, whatever the day of its last answer", () => {
  const still = { from: null, to: "2026-11-22" };
  expect(unfinishedOf({ from: "2026-11-01", to: "2026-11-21" }, month)).toEqual(still);
});

test("a month that the chosen days or the first answer cut is unfinished from its first counted day", () => {
  const cut = { from: "2025-11-23", to: null };
  expect(unfinishedOf({ from: "2025-11-23", to: "2025-11-30" }, month)).toEqual(cut);
});

test("a month that is over is whole, also when nobody answered on its last days", () => {
  expect(unfinishedOf({ from: "2026-10-01", to: "2026-10-31" }, month)).toBeNull();
  expect(unfinishedOf({ from: "2026-10-01", to: "2026-10-28" }, month)).toBeNull();
});

test("a chosen last day within a period leaves it unfinished, years later too", () => {
  const asked = { unit: "month", chosen: { from: null, to: "2026-03-15" }, today } as const;
  expect(unfinishedOf({ from: "2026-03-01", to: "2026-03-15" }, asked)).toEqual({
    from: null,
    to: "2026-03-15",
  });
});

test("weeks begin on Monday, quarters on the first of January, April, July and October", () => {
  const days = { chosen: { from: null, to: null }, today };
  expect(unfinishedOf({ from: "2026-11-09", to: "2026-11-15" }, { ...days, unit: "week" })).toBeNull();
  expect(unfinishedOf({ from: "2026-11-10", to: "2026-11-15" }, { ...days, unit: "week" })?.from).toBe(
    "2026-11-10",
  );
  expect(unfinishedOf({ from: "2023-12-25", to: "2023-12-31" }, { ...days, unit: "week" })).toBeNull();
  expect(unfinishedOf({ from: "2026-07-01", to: "2026-09-30" }, { ...days, unit: "quarter" })).toBeNull();
  expect(unfinishedOf({ from: "2026-10-01", to: "2026-11-20" }, { ...days, unit: "quarter" })?.to).toBe(
    today,
  );
});

test("on its last day a week counts as whole", () => {
  const days = { unit: "week", chosen: { from: null, to: null }, today } as const;
  expect(unfinishedOf({ from: "2026-11-16", to: "2026-11-22" }, days)).toBeNull();
});
