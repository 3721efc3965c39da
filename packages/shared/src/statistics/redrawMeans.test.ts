import { describe, expect, test } from "vitest";
import { bootstrap, monitor } from "../../../../test/reference/read.ts";
import { drawsFor } from "./drawsFor.ts";
import { quantile } from "./quantile.ts";
import { redrawMeans } from "./redrawMeans.ts";
import { redrawSums } from "./redrawSums.ts";
import { satisfactionIndex } from "./satisfactionIndex.ts";

const rows = monitor.map(({ satisfaction, importance }) =>
  satisfaction.slice(0, 6).concat(importance.slice(0, 6)),
);
const people = { n: rows.length, width: 12, values: Uint8Array.from(rows.flat()) };

function indexes(draws: number, seed: number, from = people): number[] {
  const values: number[] = [];
  redrawMeans(from, { draws, seed }, (means) => {
    const items = Array.from({ length: 6 }, (_, at) => ({
      satisfaction: means[at] ?? 0,
      importance: means[at + 6] ?? 0,
    }));
    values.push(satisfactionIndex(items, 5) ?? Number.NaN);
  });
  return values.sort((a, b) => a - b);
}

describe("bootstrap of whole respondents", () => {
  test("the index varies as in R's 200,000 draws: same mean, same spread, same interval", () => {
    const { index_mean: mean, index_se: error, index_ci_0_100: interval } = bootstrap.draws_200000;
    const values = indexes(10_000, 1);
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(average - 25 * (mean - 1))).toBeLessThan((4 * 25 * error) / Math.sqrt(10_000));
    const spread = Math.sqrt(
      values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (values.length - 1),
    );
    expect(Math.abs(spread / (25 * error) - 1)).toBeLessThan(0.03);
    // A 2.5 % quantile of 10,000 draws has a standard error of 2.7 % of the spread.
    expect(Math.abs((quantile(values, 0.025) ?? 0) - (interval[0] ?? 0))).toBeLessThan(0.13 * 25 * error);
    expect(Math.abs((quantile(values, 0.975) ?? 0) - (interval[1] ?? 0))).toBeLessThan(0.13 * 25 * error);
  });

  test("the same answers give the same draws in whatever order they were read", () => {
    const shuffled = { ...people, values: Uint8Array.from(rows.toReversed().flat()) };
    expect(indexes(50, 3, shuffled)).toEqual(indexes(50, 3));
    expect(indexes(50, 4)).not.toEqual(indexes(50, 3));
  });

  test("sums are exact: redrawing one person many times is multiplication", () => {
    const fields = { n: 1, width: 9, values: Uint8Array.of(1, 0, 255, 100, 3, 7, 0, 255, 255) };
    redrawSums({ fields, size: 20_000, draws: 2, seed: 1 }, (sums) => {
      expect([...sums]).toEqual([...fields.values].map((value) => value * 20_000));
    });
  });

  test("every draw has as many people as asked", () => {
    const fields = { n: 40, width: 1, values: new Uint8Array(40).fill(1) };
    const sums: number[] = [];
    redrawSums({ fields, size: 25, draws: 10, seed: 1 }, ([sum = 0]) => sums.push(sum));
    expect(sums).toEqual(Array.from({ length: 10 }, () => 25));
  });

  test("nobody to draw from means no draws", () => {
    redrawMeans({ n: 0, width: 2, values: new Uint8Array(0) }, { draws: 5, seed: 1 }, () => {
      throw new Error("drawn");
    });
  });

  test("a rating that nobody gave has no mean, shown as 0", () => {
    redrawMeans({ n: 2, width: 2, values: Uint8Array.of(4, 0, 4, 0) }, { draws: 3, seed: 1 }, (means) => {
      expect([...means]).toEqual([4, 0]);
    });
  });

  test("more people get fewer draws, never under a thousand", () => {
    expect(drawsFor(0)).toBe(10_000);
    expect(drawsFor(260)).toBe(10_000);
    expect(drawsFor(4_000)).toBe(2_000);
    expect(drawsFor(20_000)).toBe(1_000);
  });
});
