import { describe, expect, test } from "vitest";
import {
  agree,
  agreeP,
  answers,
  dataSets,
  monitor,
  published,
  reference,
} from "../../../../test/reference/read.ts";
import { benjaminiHochberg } from "./benjaminiHochberg.ts";
import { mannWhitney } from "./mannWhitney.ts";

const before = monitor.filter(({ period }) => period === "2026-Q2");
const after = monitor.filter(({ period }) => period === "2026-Q3");

describe("Mann–Whitney", () => {
  test("Student's sleep data come out as published", () => {
    const { extra, group } = dataSets.sleep;
    const of = (drug: string) => extra.filter((_, at) => group[at] === drug);
    const figure = mannWhitney(of("2"), of("1"));
    agree(figure?.u, published.mw_sleep.W);
    agreeP(figure?.p, published.mw_sleep.p_cc);
  });

  for (const [side, rows] of [
    ["satisfaction", reference.period.satisfaction],
    ["importance", reference.period.importance],
  ] as const)
    for (const expected of rows)
      test(`${expected.variable} between the quarters: as R has it, with and without continuity correction`, () => {
        const item = Number(expected.variable.slice(1));
        const figure = mannWhitney(answers(before, side, item), answers(after, side, item));
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
