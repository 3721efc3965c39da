import { expect, test } from "vitest";
import { backoff } from "./backoff.ts";

test("waits twice as long each time, up to five minutes", () => {
  const longest = [1, 2, 3, 4, 20].map((failed) => backoff(failed, () => 1));
  expect(longest).toEqual([2000, 4000, 8000, 16_000, 300_000]);
});

test("draws from the upper half, so that many do not come back at one moment", () => {
  expect(backoff(3, () => 0)).toBe(4000);
  expect(backoff(3, () => 0.5)).toBe(6000);
});
