import { describe, expect, test } from "vitest";
import { BETWEEN_QUARTERS, sleepWith } from "../../../../test/reference/groups.ts";
import { agree, agreeP, published, reference } from "../../../../test/reference/read.ts";
import { benjaminiHochberg } from "./benjaminiHochberg.ts";
import { mannWhitney } from "./mannWhitney.ts";

describe("Mann–Whitney", () => {
  test("Student's sleep data come out as published", () => {
    const figure = mannWhitney(sleepWith("2"), sleepWith("1"));
    agree(figure?.u, published.mw_sleep.W);
    agreeP(figure?.p, published.mw_sleep.p_cc);
  });

  for (const { expected, before, after } of BETWEEN_QUARTERS)
    test(`${expected.variable} between the quarters: as R has it, with and without continuity correction`, () => {
      const figure = mannWhitney(before, after);
      agree(figure?.u, expected.mw_U_q3);
      agree(figure?.superiority, expected.prob_superiority);
      agreeP(figure?.p, expected.mw_p_cc);
      agreeP(figure?.pUncorrected, expected.mw_p_nocc);
    });

  test("its p-values adjusted as R adjusts them", () => {
    const ps = reference.period.satisfaction.map((row) => row.mw_p_cc);
    benjaminiHochberg(ps).forEach((q, at) =>
      agreeP(q, reference.period.satisfaction_adjusted.mw_bh[at] ?? 0),
    );
  });

  test("an empty group has no test; equal values have no p", () => {
    expect(mannWhitney([], [1])).toBeNull();
    expect(mannWhitney([1], [])).toBeNull();
    expect(mannWhitney([3, 3], [3, 3, 3])).toEqual({ u: 3, superiority: 0.5, p: null, pUncorrected: null });
  });
});
