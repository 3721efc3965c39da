import { expect, test } from "vitest";
import { seededRandom } from "../statistics/seededRandom.ts";
import { certaintyWord, redrawMatrix } from "./certainty.ts";
import { SETTINGS } from "../../../../test/reference/monitor.ts";

test("certainty has three words, at 0.95 and at 0.80", () => {
  expect([1, 0.95, 0.9499, 0.8, 0.7999, 0].map(certaintyWord)).toEqual([
    "clear",
    "clear",
    "likely",
    "likely",
    "cannot_tell",
    "cannot_tell",
  ]);
});

test("twenty thousand people are drawn a thousand times", () => {
  const random = seededRandom(1);
  const values = Uint8Array.from({ length: 20_000 * 16 }, () => Math.floor(random.next() * 6));
  const places = [0, 1, 2, 3, 4, 5];
  const { draws, index } = redrawMatrix(
    { n: 20_000, items: 8, values },
    { judged: [...places, 6, 7], base: places },
    { ...SETTINGS, rule: "mean" },
  );
  expect(draws).toBe(1_000);
  expect(index?.high).toBeGreaterThan(index?.low ?? 100);
});
