import { describe, expect, test } from "vitest";
import { calendar } from "./day.ts";

describe("the calendar day of an answer (T13)", () => {
  const amsterdam = calendar("Europe/Amsterdam");

  test.each([
    ["before local midnight in winter", "2026-01-31T22:59:59.999Z", "2026-01-31"],
    ["at local midnight in winter", "2026-01-31T23:00:00Z", "2026-02-01"],
    ["before local midnight in summer", "2026-07-31T21:59:59.999Z", "2026-07-31"],
    ["at local midnight in summer", "2026-07-31T22:00:00Z", "2026-08-01"],
    ["in the hour that summer time repeats, first time", "2026-10-25T00:30:00Z", "2026-10-25"],
    ["in the hour that summer time repeats, second time", "2026-10-25T01:30:00Z", "2026-10-25"],
    ["at the end of the day that lasts 25 hours", "2026-10-25T22:59:59Z", "2026-10-25"],
    ["after it", "2026-10-25T23:00:00Z", "2026-10-26"],
    ["at the start of the day that lasts 23 hours", "2026-03-28T23:00:00Z", "2026-03-29"],
    ["on a leap day", "2028-02-29T12:00:00Z", "2028-02-29"],
  ])("%s", (_, at, day) => {
    expect(amsterdam(Date.parse(at))).toBe(day);
  });

  test("does not depend on what was asked before, whichever way the clock jumps", () => {
    const times = Array.from({ length: 400 }, (_, hour) => Date.UTC(2026, 9, 20) + hour * 1_800_000);
    const forward = times.map(amsterdam);
    const backward = times.toReversed().map(amsterdam).reverse();
    expect(backward).toEqual(forward);
    expect(forward).toEqual(times.map((at) => calendar("Europe/Amsterdam")(at)));
  });

  test("follows zones whose midnight is no whole hour", () => {
    expect(calendar("Asia/Kathmandu")(Date.parse("2026-01-01T18:15:00Z"))).toBe("2026-01-02");
    expect(calendar("Asia/Kathmandu")(Date.parse("2026-01-01T18:14:59Z"))).toBe("2026-01-01");
  });
});
