import { describe, expect, test } from "vitest";
import { agree, answers, extra, monitor, published, reference } from "../../../../test/reference/read.ts";
import { wilson } from "./wilson.ts";

describe("Wilson interval", () => {
  test("the four examples of Newcombe 1998 come out as published", () => {
    for (const { k, n, p, lo, hi } of published.newcombe1998_wilson) {
      const { share, low, high } = wilson(k, n);
      agree(share, p);
      agree(low, lo);
      agree(high, hi);
    }
  });

  for (const { item, satisfaction, importance } of reference.items)
    test(`item ${item}: top-2, bottom-2 and top-1 shares of both sides as R has them`, () => {
      for (const [side, expected] of [
        ["satisfaction", satisfaction],
        ["importance", importance],
      ] as const) {
        const values = answers(monitor, side, item);
        for (const [box, count] of [
          [expected.top2, values.filter((value) => value >= 4).length],
          [expected.bottom2, values.filter((value) => value <= 2).length],
          [expected.top1, values.filter((value) => value === 5).length],
        ] as const) {
          expect(count).toBe(box.k);
          const figure = wilson(count, values.length);
          agree(figure.share, box.p);
          agree(figure.low, box.lo);
          agree(figure.high, box.hi);
        }
      }
    });

  test("the share of important and dissatisfied people as R has it", () => {
    for (const { item, important_and_dissatisfied: expected } of extra.items) {
      const pairs = monitor
        .map((person) => [person.satisfaction[item - 1] ?? 0, person.importance[item - 1] ?? 0] as const)
        .filter(([s, i]) => s > 0 && i > 0);
      const figure = wilson(pairs.filter(([s, i]) => i >= 4 && s <= 2).length, pairs.length);
      agree(figure.share, expected.p);
      agree(figure.low, expected.lo);
      agree(figure.high, expected.hi);
    }
  });

  test("no answers give no share", () => {
    expect(wilson(0, 0)).toEqual({ share: null, low: null, high: null });
  });

  test("nobody and everybody reach exactly 0 and 1", () => {
    expect(wilson(0, 12).low).toBe(0);
    expect(wilson(12, 12).high).toBe(1);
  });

  test("one answer says next to nothing", () => {
    const { low, high } = wilson(1, 1);
    expect(low).toBeCloseTo(0.207, 3);
    expect(high).toBe(1);
  });
});
