import type { Improvement } from "@klankbord/shared";
import { expect, test } from "vitest";
import { reviewsOf } from "./reviews.ts";

const on = (day: string): Improvement => ({ id: day, day }) as Improvement;
const DAYS: Parameters<typeof reviewsOf>[1] = { first: "2026-01-01", today: "2026-09-01" };
const found = (days: string[], given = DAYS): string[] =>
  reviewsOf(days.map(on), given).map(({ improvement }) => improvement.day);

test("an improvement is to be looked at from the day after its ninety days on", () => {
  // Day 1 is 3 June, day 90 the last of August.
  expect(found(["2026-06-03"])).toEqual(["2026-06-03"]);
  expect(found(["2026-06-04"])).toEqual([]);
});

test("after thirty days more it no longer waits", () => {
  expect(found(["2026-05-05"])).toEqual(["2026-05-05"]);
  expect(found(["2026-05-04"])).toEqual([]);
});

test("the latest stands first, and the days to compare go along", () => {
  expect(found(["2026-05-10", "2026-06-01", "2026-08-01"])).toEqual(["2026-06-01", "2026-05-10"]);
  const [review] = reviewsOf([on("2026-06-01")], DAYS);
  expect(review?.after).toEqual({ from: "2026-06-01", to: "2026-08-29", days: 90 });
});

test("where nobody responded before it there is nothing to look at", () => {
  expect(found(["2026-06-01"], { ...DAYS, first: null })).toEqual([]);
  expect(found(["2026-06-01"], { ...DAYS, first: "2026-06-01" })).toEqual([]);
});
