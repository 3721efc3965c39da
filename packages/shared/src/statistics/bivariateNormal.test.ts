import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agree, bivariateNormalRows, monitor, reference } from "../../../../test/reference/read.ts";
import { bivariateNormal } from "./bivariateNormal.ts";
import { quadrantChances } from "./quadrantChances.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("bivariate normal", () => {
  test("agrees with mvtnorm over bounds and correlations, weak and strong", () => {
    for (const [h = 0, k = 0, rho = 0, p = 0] of bivariateNormalRows)
      expect(Math.abs(bivariateNormal(h, k, rho) - p), `${h}, ${k}, ${rho}`).toBeLessThan(1e-14);
  });

  test("perfect correlation is the nearer bound, perfect opposition what is left between", () => {
    expect(bivariateNormal(0.3, 1, 1)).toBeCloseTo(normalCdf(0.3, 0, 1), 15);
    expect(bivariateNormal(0.3, 1, -1)).toBeCloseTo(normalCdf(0.3, 0, 1) - normalCdf(-1, 0, 1), 15);
    expect(bivariateNormal(-2, 1, -1)).toBe(0);
  });

  test("its two methods meet where one hands over to the other", () => {
    for (const rho of [0.9, -0.9])
      expect(bivariateNormal(0.7, -0.4, rho)).toBeCloseTo(bivariateNormal(0.7, -0.4, rho * (1 + 1e-13)), 12);
  });

  test("four corners sum to 1", () => {
    const bound = fc.double({ min: -12, max: 12, noNaN: true });
    const correlation = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(bound, bound, correlation, (h, k, rho) => {
        const axis = (mean: number) => ({ mean, variance: 1, line: 0 });
        const corners = Object.values(quadrantChances(axis(h), axis(k), rho));
        expect(Math.min(...corners)).toBeGreaterThanOrEqual(0);
        expect(sum(corners)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("chances of the four quadrants", () => {
  for (const expected of reference.normal_quadrant_probability)
    test(`item ${expected.item}: as mvtnorm has them, under fixed lines and midpoint`, () => {
      const pairs = monitor
        .map((person) => [
          person.satisfaction[expected.item - 1] ?? 0,
          person.importance[expected.item - 1] ?? 0,
        ])
        .filter(([s, i]) => s && i);
      const item = reference.items[expected.item - 1];
      if (!item) throw new Error("no such item");
      const covariance =
        ((pairs.length / (pairs.length - 1)) *
          (sum(pairs.map(([s = 0, i = 0]) => s * i)) -
            (sum(pairs.map(([s = 0]) => s)) * sum(pairs.map(([, i = 0]) => i))) / pairs.length)) /
        (item.satisfaction.n * item.importance.n);
      agree(covariance, expected.cov_means);
      for (const [lines, corners] of [
        [[3.5, 4], expected.target],
        [[3, 3], expected.midpoint],
      ] as const) {
        const chances = quadrantChances(
          { mean: item.satisfaction.mean, variance: expected.var_mean_s, line: lines[0] },
          { mean: item.importance.mean, variance: expected.var_mean_i, line: lines[1] },
          covariance,
        );
        agree(chances.tackle_first, corners.concentrate_here);
        agree(chances.keep_up, corners.keep_up);
        agree(chances.low_priority, corners.low_priority);
        agree(chances.overkill, corners.possible_overkill);
      }
    });

  test("a mean without variance lies where it lies, on the line is high", () => {
    const fixed = (mean: number) => ({ mean, variance: 0, line: 4 });
    expect(quadrantChances(fixed(3), fixed(4), 0)).toEqual({
      tackle_first: 1,
      keep_up: 0,
      low_priority: 0,
      overkill: 0,
    });
    expect(quadrantChances({ mean: 4, variance: 1, line: 4 }, fixed(3), 0)).toEqual({
      tackle_first: 0,
      keep_up: 0,
      low_priority: 0.5,
      overkill: 0.5,
    });
  });
});
