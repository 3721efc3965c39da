import { describe, expect, test } from "vitest";
import { agree, bootstrap, reference } from "../../../../test/reference/read.ts";
import { indexMargin } from "./indexMargin.ts";
import { satisfactionIndex } from "./satisfactionIndex.ts";

const means = reference.items.map(({ satisfaction, importance }) => ({
  satisfaction: satisfaction.mean,
  importance: importance.mean,
  satisfactionError: satisfaction.se,
  importanceError: importance.se,
}));

describe("index", () => {
  test("over items 1–6 and over all eight as R has it", () => {
    agree(satisfactionIndex(means.slice(0, 6), 5), reference.index_items_1_6.index_0_100);
    agree(satisfactionIndex(means, 5), reference.index_items_1_8.index_0_100);
  });

  test("equal importances give the plain mean", () => {
    const equal = means.slice(0, 6).map(({ satisfaction }) => ({ satisfaction, importance: 1 }));
    agree(satisfactionIndex(equal, 5), reference.index_items_1_6.unweighted_0_100);
  });

  test("no items give no index", () => {
    expect(satisfactionIndex([], 5)).toBeNull();
    expect(indexMargin([], 5)).toBeNull();
  });

  test("runs from 0 to 100 on every scale", () => {
    for (const scale of [5, 7, 10]) {
      expect(satisfactionIndex([{ satisfaction: 1, importance: 3 }], scale)).toBe(0);
      expect(satisfactionIndex([{ satisfaction: scale, importance: 3 }], scale)).toBeCloseTo(100, 12);
    }
  });

  test("the widest margin holds the bootstrap interval of R, and is not twice as wide", () => {
    const [low = 0, high = 0] = bootstrap.draws_200000.index_ci_0_100;
    const margin = indexMargin(means.slice(0, 6), 5) ?? 0;
    expect(margin).toBeGreaterThan((high - low) / 2);
    expect(margin).toBeLessThan(high - low);
  });
});
