import { describe, expect, test } from "vitest";
import { BETWEEN_QUARTERS, sleepWith } from "../../../../test/reference/groups.ts";
import { agree, agreeP, countsOf, published } from "../../../../test/reference/read.ts";
import { summariseCounts } from "./summariseCounts.ts";
import { summariseValues } from "./summariseValues.ts";
import { welch } from "./welch.ts";

describe("Welch's test", () => {
  test("Student's sleep data come out as published", () => {
    const expected = published.welch_sleep;
    // R subtracts the second from the first.
    const figure = welch(summariseValues(sleepWith("2")), summariseValues(sleepWith("1")));
    agree(figure.t, expected.t);
    agree(figure.df, expected.df);
    agreeP(figure.p, expected.p);
    agree(figure.low, expected.lo);
    agree(figure.high, expected.hi);
  });

  for (const { expected, before, after } of BETWEEN_QUARTERS)
    test(`${expected.variable} between the quarters: as R has it`, () => {
      const figure = welch(summariseCounts(countsOf(before)), summariseCounts(countsOf(after)));
      agree(figure.difference, expected.diff);
      agree(figure.t, expected.t);
      agree(figure.df, expected.df);
      agreeP(figure.p, expected.p);
      agree(figure.low, expected.lo);
      agree(figure.high, expected.hi);
    });

  test("nothing to compare, one answer, and no variation are told apart", () => {
    const some = summariseCounts([1, 2, 3, 4, 5]);
    expect(welch(some, summariseCounts([0, 0, 0, 0, 0]))).toMatchObject({
      difference: null,
      reason: "no_answers",
    });
    expect(welch(some, summariseCounts([1, 0, 0, 0, 0]))).toMatchObject({ p: null, reason: "one_answer" });
    expect(welch(summariseCounts([0, 0, 9, 0, 0]), summariseCounts([0, 0, 0, 9, 0]))).toMatchObject({
      difference: 1,
      p: null,
      reason: "no_variation",
    });
  });

  test("one group without variation is still a test", () => {
    expect(welch(summariseCounts([0, 0, 9, 0, 0]), summariseCounts([0, 0, 4, 5, 0])).p).toBeGreaterThan(0);
  });
});
