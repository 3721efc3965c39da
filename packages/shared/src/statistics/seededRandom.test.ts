import { describe, expect, test } from "vitest";
import { seededRandom } from "./seededRandom.ts";

describe("seeded generator", () => {
  test("the same seed gives the same numbers, another seed others", () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  test("picking draws the places that asking one by one gives, and goes on where it stopped", () => {
    const [one, two] = [seededRandom(9), seededRandom(9)];
    const [picked, asked] = [new Uint16Array(7), new Uint16Array(7)];
    one.pick(picked, 40);
    for (let drawn = 0; drawn < 40; drawn++) {
      const place = Math.floor(two.next() * 7);
      asked[place] = (asked[place] ?? 0) + 1;
    }
    expect(picked).toEqual(asked);
    expect(one.next()).toBe(two.next());
  });

  test("a hundred thousand numbers fill ten bins evenly (χ², 9 degrees of freedom, under its 99.9th percentile)", () => {
    for (const seed of [0, 1, 2, 20261121]) {
      const random = seededRandom(seed);
      const bins = Array.from({ length: 10 }, () => 0);
      for (let at = 0; at < 100_000; at++) {
        const bin = Math.floor(random.next() * 10);
        bins[bin] = (bins[bin] ?? 0) + 1;
      }
      expect(bins.reduce((chi2, count) => chi2 + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.88);
    }
  });
});
