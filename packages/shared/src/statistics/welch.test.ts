import { describe, expect, test } from "vitest";
import {
  agree,
  agreeP,
  answers,
  countsOf,
  dataSets,
  monitor,
  published,
  reference,
} from "../../../../test/reference/read.ts";
import { summariseCounts } from "./summariseCounts.ts";
import { summariseValues } from "./summariseValues.ts";
import { welch } from "./welch.ts";

const before = monitor.filter(({ period }) => period === "2026-Q2");
const after = monitor.filter(({ period }) => period === "2026-Q3");

describe("Welch's test", () => {
  test("Student's sleep data come out as published", () => {
    const { extra, group } = dataSets.sleep;
    const [one, two] = ["1", "2"].map((drug) => summariseValues(extra.filter((_, at) => group[at] === drug)));
    if (!one || !two) throw new Error("two groups");
    const expected = published.welch_sleep;
    // R subtracts the second from the first.
    const figure = welch(two, one);
    agree(figure.t, expected.t);
    agree(figure.df, expected.df);
    agreeP(figure.p, expected.p);
    agree(figure.low, expected.lo);
    agree(figure.high, expected.hi);
  });

  for (const [side, rows] of [
    ["satisfaction", reference.period.satisfaction],
    ["importance", reference.period.importance],
  ] as const)
    for (const expected of rows)
      test(`${expected.variable} between the quarters: as R has it`, () => {
        const item = Number(expected.variable.slice(1));
        const figure = welch(
          summariseCounts(countsOf(answers(before, side, item))),
          summariseCounts(countsOf(answers(after, side, item))),
        );
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
