import { describe, expect, test } from "vitest";
import { agree, monitor, reference } from "../../../../test/reference/read.ts";
import { midRanks } from "./midRanks.ts";
import { pearson } from "./pearson.ts";
import { spearman } from "./spearman.ts";
import { spearmanOfTable } from "./spearmanOfTable.ts";

function pairs(item: string, outcome: string): [number[], number[]] {
  const at = (name: string) => Number(name.slice(1)) - 1;
  const both = monitor
    .map(({ satisfaction }) => [satisfaction[at(item)] ?? 0, satisfaction[at(outcome)] ?? 0] as const)
    .filter(([x, y]) => x > 0 && y > 0);
  return [both.map(([x]) => x), both.map(([, y]) => y)];
}

function table(x: number[], y: number[]): number[] {
  const counts = Array.from({ length: 25 }, () => 0);
  x.forEach((a, person) => {
    const cell = (a - 1) * 5 + (y[person] ?? 0) - 1;
    counts[cell] = (counts[cell] ?? 0) + 1;
  });
  return counts;
}

describe("correlation", () => {
  for (const expected of reference.pairwise_correlations.flat())
    test(`${expected.item} with ${expected.outcome}: Pearson and Spearman as R has them`, () => {
      const [x, y] = pairs(expected.item, expected.outcome);
      expect(x.length).toBe(expected.n);
      agree(pearson(x, y), expected.pearson);
      agree(spearman(x, y), expected.spearman);
      agree(spearmanOfTable(table(x, y), 5), expected.spearman);
    });

  test("ties share the mean of their ranks", () => {
    expect(midRanks([3, 1, 3, 2, 3])).toEqual([4, 1, 4, 2, 4]);
    expect(midRanks([])).toEqual([]);
  });

  test("fewer than two pairs, or a list that does not vary, has none", () => {
    for (const correlation of [pearson, spearman]) {
      expect(correlation([], [])).toBeNull();
      expect(correlation([1], [2])).toBeNull();
      expect(correlation([4, 4, 4], [1, 2, 3])).toBeNull();
      expect(correlation([1, 2, 3], [0.1, 0.1, 0.1])).toBeNull();
    }
    expect(spearmanOfTable(table([], []), 5)).toBeNull();
    expect(spearmanOfTable(table([4, 4, 4], [1, 2, 3]), 5)).toBeNull();
  });

  test("a straight line is 1 or −1, never a little more", () => {
    expect(pearson([0.1, 0.2, 0.3], [0.3, 0.6, 0.9])).toBeCloseTo(1, 15);
    expect(pearson([1, 2, 3], [3, 2, 1])).toBe(-1);
  });
});
