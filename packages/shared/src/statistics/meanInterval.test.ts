import { describe, expect, test } from "vitest";
import { agree, answers, countsOf, monitor, reference } from "../../../../test/reference/read.ts";
import { meanInterval } from "./meanInterval.ts";
import { summariseCounts } from "./summariseCounts.ts";
import { summariseValues } from "./summariseValues.ts";

describe("mean with t interval", () => {
  for (const { item, satisfaction, importance } of reference.items)
    for (const [side, expected] of [
      ["satisfaction", satisfaction],
      ["importance", importance],
    ] as const)
      test(`item ${item}, ${side}: as R has it, from counts and from values`, () => {
        const values = answers(monitor, side, item);
        for (const summary of [summariseCounts(countsOf(values)), summariseValues(values)]) {
          const figure = meanInterval(summary);
          expect(figure.n).toBe(expected.n);
          agree(figure.mean, expected.mean);
          agree(figure.sd, expected.sd);
          agree(figure.low, expected.lo);
          agree(figure.high, expected.hi);
          expect(figure.reason).toBeNull();
        }
      });

  test("no answers give no figure, and say so", () => {
    const nothing = { n: 0, mean: null, sd: null, low: null, high: null, reason: "no_answers" };
    expect(meanInterval(summariseCounts([0, 0, 0, 0, 0]))).toEqual(nothing);
    expect(meanInterval(summariseValues([]))).toEqual(nothing);
  });

  test("one answer gives a mean without interval", () => {
    const one = { n: 1, mean: 4, sd: null, low: null, high: null, reason: "one_answer" };
    expect(meanInterval(summariseCounts([0, 0, 0, 1, 0]))).toEqual(one);
    expect(meanInterval(summariseValues([4]))).toEqual(one);
  });

  test("equal answers give a mean and no interval of width 0", () => {
    const same = { n: 7, mean: 4, sd: 0, low: null, high: null, reason: "no_variation" };
    expect(meanInterval(summariseCounts([0, 0, 0, 7, 0]))).toEqual(same);
    expect(meanInterval(summariseValues([4, 4, 4, 4, 4, 4, 4]))).toEqual(same);
    expect(meanInterval(summariseValues([0.1, 0.1, 0.1])).reason).toBe("no_variation");
  });

  test("values that are large beside their spread keep their variance", () => {
    agree(summariseValues([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance, 30);
  });

  test("a billion answers keep theirs", () => {
    agree(summariseCounts([5e8, 0, 0, 0, 5e8]).variance, (4 * 1e9) / (1e9 - 1));
  });
});
