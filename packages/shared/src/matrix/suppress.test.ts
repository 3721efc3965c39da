import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refuseFilter, suppress } from "./suppress.ts";

describe("groups that may not be shown", () => {
  test("none, where all are large enough", () => {
    expect(suppress([110, 80, 40], 230, 5)).toEqual([false, false, false]);
  });

  test("the small one and the next smallest", () => {
    expect(suppress([40, 12, 3], 55, 5)).toEqual([false, true, true]);
  });

  test("two small ones and the next smallest, for one of them may be somebody's own answers under a name of their own", () => {
    expect(suppress([110, 80, 40, 23, 4, 3], 260, 5)).toEqual([false, false, false, true, true, true]);
    expect(suppress([40, 20, 2, 1], 63, 5)).toEqual([false, true, true, true]);
  });

  test("the small one alone where enough answers stand outside every group", () => {
    expect(suppress([40, 20, 3], 75, 5)).toEqual([false, false, true]);
    expect(suppress([40, 20, 3], 66, 5)).toEqual([false, true, true]);
  });

  test("one that is hidden for another reason, and the next smallest as its company", () => {
    expect(suppress([40, 20, 30], 90, 5, [true, false, false])).toEqual([true, true, false]);
    expect(suppress([40, 20, 3], 63, 5, [true, false, false])).toEqual([true, false, true]);
  });

  test("empty ones hide nothing", () => {
    expect(suppress([40, 0, 12], 52, 5)).toEqual([false, false, false]);
    expect(suppress([], 0, 5)).toEqual([]);
  });

  test("the smallest, where a few answers stand outside every group", () => {
    expect(suppress([40, 12], 54, 5)).toEqual([false, true]);
  });

  test("beside the small ones at most one, and that is the smallest of the others", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), fc.nat(12), (counts, outside) => {
        const total = counts.reduce((sum, n) => sum + n, outside);
        const hidden = suppress(counts, total, 5);
        const large = counts.flatMap((n, at) => (n >= 5 ? [{ n, hidden: hidden[at] ?? false }] : []));
        const also = large.filter((one) => one.hidden);
        expect(also.length).toBeLessThanOrEqual(1);
        for (const { n } of also) expect(n).toBe(Math.min(...large.map((one) => one.n)));
      }),
    );
  });

  test("total minus all that is shown is nobody, or at least the minimum; and never one hidden group alone", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), fc.nat(12), (counts, outside) => {
        const total = counts.reduce((sum, n) => sum + n, outside);
        const hidden = suppress(counts, total, 5);
        const left = total - counts.reduce((sum, n, at) => sum + (hidden[at] ? 0 : n), 0);
        const shown = counts.some((n, at) => n > 0 && !hidden[at]);
        if (shown) expect(left === 0 || left >= 5).toBe(true);
        const company = [outside, ...counts.filter((_, at) => hidden[at])].some((n) => n >= 5);
        if (shown && hidden.some(Boolean)) expect(company).toBe(true);
        const lone = hidden.filter(Boolean).length === 1 && outside === 0;
        if (shown && lone) expect(left).toBeGreaterThanOrEqual(5);
        counts.forEach((n, at) => expect(hidden[at] || n === 0 || n >= 5).toBe(true));
      }),
    );
  });
});

test("a filter is refused when one to four answers are left outside it", () => {
  expect([100, 99, 96, 95, 0].map((n) => refuseFilter(100, n, 5))).toEqual([false, true, true, false, false]);
});

describe("at the minimum itself", () => {
  test("an outside of so many answers is company for a small group", () => {
    expect(suppress([2, 20, 30], 57, 5)).toEqual([true, false, false]);
    expect(suppress([2, 20, 30], 56, 5)).toEqual([true, true, false]);
  });

  test("so many answers outside all groups may follow from what is shown", () => {
    expect(suppress([20, 30], 55, 5)).toEqual([false, false]);
    expect(suppress([20, 30], 54, 5)).toEqual([true, false]);
  });
});

test("the company of a small group is the smallest of all time, and among those alike the smallest now", () => {
  expect(suppress([2, 10, 20], 32, 5, [], [9, 30, 20])).toEqual([true, false, true]);
  expect(suppress([2, 20, 10], 32, 5, [], [9, 30, 30])).toEqual([true, false, true]);
  expect(suppress([2, 10, 20], 32, 5, [], [9, 30, 30])).toEqual([true, true, false]);
});
