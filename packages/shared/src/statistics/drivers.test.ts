import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agree, dataSets, monitor, published, reference } from "../../../../test/reference/read.ts";
import { johnson } from "./johnson.ts";
import { lmg, LMG_LIMIT } from "./lmg.ts";
import { pearson } from "./pearson.ts";
import { subsetR2 } from "./subsetR2.ts";
import { symmetricEigen } from "./symmetricEigen.ts";

type Columns = readonly (readonly number[])[];

function correlations(predictors: Columns, outcome: readonly number[]) {
  return {
    among: predictors.flatMap((x) => predictors.map((y) => (x === y ? 1 : (pearson(x, y) ?? 0)))),
    withOutcome: predictors.map((x) => pearson(x, outcome) ?? 0),
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function check(
  predictors: Columns,
  outcome: readonly number[],
  expected: { r2: number; lmg: number[]; johnson: number[] },
) {
  const { among, withOutcome } = correlations(predictors, outcome);
  agree(subsetR2(among, withOutcome).at(-1), expected.r2);
  lmg(among, withOutcome).forEach((part, at) => agree(part, expected.lmg[at] ?? Number.NaN));
  johnson(among, withOutcome).forEach((part, at) => agree(part, expected.johnson[at] ?? Number.NaN));
}

describe("LMG and Johnson's weights", () => {
  for (const name of ["mtcars_4", "mtcars_4wt"] as const)
    test(`${name}: as the packages relaimpo and rwa publish them`, () => {
      const { predictors, outcome, ...rest } = published[name];
      const cars: Record<string, number[]> = dataSets.mtcars;
      check(
        predictors.map((column) => cars[column] ?? []),
        cars[outcome] ?? [],
        { r2: rest.r2, lmg: rest.lmg, johnson: rest.johnson_raw },
      );
    });

  test("swiss: as the packages relaimpo and relimp publish them", () => {
    const { predictors, outcome, r2, lmg, johnson_raw: johnson } = published.swiss;
    const towns: Record<string, number[]> = dataSets.swiss;
    check(
      predictors.map((column) => towns[column] ?? []),
      towns[outcome] ?? [],
      { r2, lmg, johnson },
    );
  });

  test("two predictors, by hand", () => {
    const { r2, lmg: parts, johnson: weights } = published.hand2;
    // r12 = 0.5, r1y = 0.6, r2y = 0.4: R² = (0.36 + 0.16 − 2·0.6·0.4·0.5) / 0.75.
    agree(subsetR2([1, 0.5, 0.5, 1], [0.6, 0.4]).at(-1), r2);
    lmg([1, 0.5, 0.5, 1], [0.6, 0.4]).forEach((part, at) => agree(part, parts[at] ?? Number.NaN));
    johnson([1, 0.5, 0.5, 1], [0.6, 0.4]).forEach((part, at) => agree(part, weights[at] ?? Number.NaN));
  });

  for (const { outcome, n, r2, items } of reference.drivers)
    test(`items 1–6 on ${outcome}: as R has them`, () => {
      const columns = [0, 1, 2, 3, 4, 5, Number(outcome.slice(1)) - 1];
      const complete = monitor.filter(({ satisfaction }) =>
        columns.every((at) => (satisfaction[at] ?? 0) > 0),
      );
      expect(complete.length).toBe(n);
      const column = (at: number) => complete.map(({ satisfaction }) => satisfaction[at] ?? 0);
      check(columns.slice(0, 6).map(column), column(columns[6] ?? 0), {
        r2,
        lmg: items.map((item) => item.lmg),
        johnson: items.map((item) => item.johnson_raw),
      });
    });

  test("a predictor that repeats another shares its part, and nothing is lost", () => {
    const among = [1, 1, 0.2, 1, 1, 0.2, 0.2, 0.2, 1];
    const withOutcome = [0.5, 0.5, 0.3];
    const parts = lmg(among, withOutcome);
    expect(parts[0]).toBeCloseTo(parts[1] ?? 0, 12);
    const r2 = subsetR2([1, 0.2, 0.2, 1], [0.5, 0.3]).at(-1) ?? 0;
    expect(sum(parts)).toBeCloseTo(r2, 12);
    expect(sum(johnson(among, withOutcome))).toBeCloseTo(r2, 12);
  });

  test("no predictors have no parts", () => {
    expect(lmg([], [])).toEqual([]);
    expect(johnson([], [])).toEqual([]);
  });

  test("more predictors than can be enumerated are refused", () => {
    const p = LMG_LIMIT + 1;
    expect(() => lmg(new Float64Array(p * p), new Float64Array(p))).toThrow(RangeError);
  });

  test("on any answers both sum to R², and no part is below 0", () => {
    const answer = fc.integer({ min: 1, max: 5 });
    const people = fc
      .integer({ min: 1, max: 5 })
      .chain((p) =>
        fc.array(fc.array(answer, { minLength: p + 1, maxLength: p + 1 }), { minLength: 3, maxLength: 40 }),
      );
    fc.assert(
      fc.property(people, (rows) => {
        const width = rows[0]?.length ?? 0;
        const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? 0));
        const { among, withOutcome } = correlations(columns.slice(0, -1), columns.at(-1) ?? []);
        const r2 = subsetR2(among, withOutcome).at(-1) ?? Number.NaN;
        expect(r2).toBeGreaterThanOrEqual(0);
        expect(r2).toBeLessThanOrEqual(1);
        const parts = lmg(among, withOutcome);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(-1e-9);
        expect(sum(parts)).toBeCloseTo(r2, 9);
        const weights = johnson(among, withOutcome);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        expect(sum(weights)).toBeCloseTo(r2, 6);
      }),
    );
  });

  test("eigenvectors rebuild the matrix they came from", () => {
    const matrix = [2, -1, 0.5, -1, 3, 0.25, 0.5, 0.25, 1];
    const { values, vectors } = symmetricEigen(matrix, 3);
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 3; column++)
        expect(
          sum(values.map((value, k) => value * (vectors[row * 3 + k] ?? 0) * (vectors[column * 3 + k] ?? 0))),
        ).toBeCloseTo(matrix[row * 3 + column] ?? 0, 13);
  });
});
