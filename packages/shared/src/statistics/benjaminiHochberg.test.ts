import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreeP, published, reference } from "../../../../test/reference/read.ts";
import { benjaminiHochberg } from "./benjaminiHochberg.ts";

describe("Benjamini–Hochberg", () => {
  test("the fifteen p-values of the 1995 paper: four are rejected at 0.05", () => {
    const qs = benjaminiHochberg(published.bh1995.p);
    qs.forEach((q, at) => agreeP(q, published.bh1995.bh[at] ?? Number.NaN));
    expect(qs.filter((q) => q !== null && q <= 0.05).length).toBe(published.bh1995.reject_bh_05);
  });

  test("both sides of the monitor, and all sixteen tests together, as R has them", () => {
    const { satisfaction_adjusted: s, importance_adjusted: i, all16_welch_bh: all } = reference.period;
    for (const [ps, qs] of [
      [s.welch_p, s.welch_bh],
      [i.welch_p, i.welch_bh],
      [[...s.welch_p, ...i.welch_p], all],
    ] as const)
      benjaminiHochberg(ps).forEach((q, at) => agreeP(q, qs[at] ?? Number.NaN));
  });

  test("a test that was not made does not count", () => {
    expect(benjaminiHochberg([0.01, null, 0.04])).toEqual([0.02, null, 0.04]);
    expect(benjaminiHochberg([null])).toEqual([null]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  test("q is never under p, never over 1, and keeps the order of p", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
        const qs = benjaminiHochberg(ps);
        ps.forEach((p, at) => {
          const q = qs[at] ?? Number.NaN;
          expect(q).toBeGreaterThanOrEqual(p - 1e-15);
          expect(q).toBeLessThanOrEqual(1);
          ps.forEach((other, place) => {
            if (other > p) expect(qs[place]).toBeGreaterThanOrEqual(q);
          });
        });
      }),
    );
  });
});
