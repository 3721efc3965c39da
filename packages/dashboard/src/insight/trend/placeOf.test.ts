import { expect, test } from "vitest";
import { periodAt, placeOf } from "./placeOf.ts";

const MONTHS = [
  { from: "2026-04-01", to: "2026-04-30" },
  { from: "2026-05-01", to: "2026-05-31" },
  { from: "2026-07-01", to: "2026-07-31" },
];

test("the middle day of a period lies where the period is drawn", () => {
  expect(placeOf(MONTHS, "2026-05-16")).toBe(1);
});

test("days of one period keep their order within it", () => {
  const [first, last] = [placeOf(MONTHS, "2026-05-01"), placeOf(MONTHS, "2026-05-31")];
  expect(first).toBeGreaterThan(0.5);
  expect(last).toBeLessThan(1.5);
  expect(last).toBeGreaterThan(first);
});

test("a day between two periods lies on their border, and one outside at the end", () => {
  expect(placeOf(MONTHS, "2026-06-10")).toBe(1.5);
  expect(placeOf(MONTHS, "2026-01-01")).toBe(-0.5);
  expect(placeOf(MONTHS, "2026-12-01")).toBe(2.5);
});

test("every day belongs to one period: its own, else the nearest that came after it, else the last", () => {
  const of = (day: string): number => periodAt(placeOf(MONTHS, day), MONTHS.length);
  expect(["2026-04-01", "2026-04-30", "2026-05-01", "2026-07-31"].map(of)).toEqual([0, 0, 1, 2]);
  expect(["2026-01-01", "2026-06-10", "2026-12-01"].map(of)).toEqual([0, 2, 2]);
});
