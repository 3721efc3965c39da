import { describe, expect, test } from "vitest";
import { median } from "./median.ts";
import { quantile } from "./quantile.ts";

describe("quantile, type 7", () => {
  test("the 90th percentile of 1, 2, 4, 8, 16 is 12.8, as quantile() in R", () => {
    expect(quantile([1, 2, 4, 8, 16], 0.9)).toBeCloseTo(12.8, 12);
  });

  test("its ends are the least and the greatest", () => {
    expect(quantile([3, 5, 9], 0)).toBe(3);
    expect(quantile([3, 5, 9], 1)).toBe(9);
  });

  test("one value is every quantile; no value is none", () => {
    expect(quantile([7], 0.25)).toBe(7);
    expect(quantile([], 0.5)).toBeNull();
  });

  test("the median sorts, and takes the mean of the two in the middle", () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([9, 1, 4, 5])).toBe(4.5);
    expect(median([])).toBeNull();
  });
});
