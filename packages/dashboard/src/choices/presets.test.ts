import { expect, test } from "vitest";
import { addMonths, dayOf, spanBefore, spanOf, spanYearAgo } from "./presets.ts";

const none = { from: null, to: null };

test("thirty days are thirty days, both ends counted", () => {
  expect(spanOf("days30", "2026-03-01", none)).toEqual({ from: "2026-01-31", to: "2026-03-01" });
});

test("this quarter starts on its first day", () => {
  expect(spanOf("quarter", "2026-11-22", none)).toEqual({ from: "2026-10-01", to: "2026-11-22" });
  expect(spanOf("quarter", "2026-01-01", none)).toEqual({ from: "2026-01-01", to: "2026-01-01" });
});

test("twelve months do not count one date twice", () => {
  expect(spanOf("year", "2026-11-22", none)).toEqual({ from: "2025-11-23", to: "2026-11-22" });
  expect(spanOf("year", "2028-02-29", none).from).toBe("2027-03-01");
});

test("a month without that date takes its last day", () => {
  expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
  expect(addMonths("2026-12-31", 2)).toBe("2027-02-28");
});

test("the period before is as long and ends the day before", () => {
  expect(spanBefore({ from: "2026-03-01", to: "2026-03-31" })).toEqual({
    from: "2026-01-29",
    to: "2026-02-28",
  });
  expect(spanBefore({ from: null, to: "2026-03-31" })).toBeNull();
});

test("summer time does not shift a day", () => {
  expect(spanBefore({ from: "2026-03-28", to: "2026-03-30" })).toEqual({
    from: "2026-03-25",
    to: "2026-03-27",
  });
  expect(dayOf(new Date(2026, 2, 29, 2, 30))).toBe("2026-03-29");
});

test("a year ago is the same dates", () => {
  expect(spanYearAgo({ from: "2026-01-01", to: "2026-03-31" })).toEqual({
    from: "2025-01-01",
    to: "2025-03-31",
  });
});
