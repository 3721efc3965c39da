import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "./spread.ts";

test("places that are far enough apart stay where they are", () => {
  expect(spread([10, 50, 90], 20, 0, 100)).toEqual([10, 50, 90]);
});

test("places that meet move apart evenly around where they were", () => {
  expect(spread([50, 50], 20, 0, 100)).toEqual([40, 60]);
  expect(spread([50, 50, 50], 20, 0, 100)).toEqual([30, 50, 70]);
});

test("at an end they move inwards", () => {
  expect(spread([0, 0], 20, 0, 100)).toEqual([0, 20]);
  expect(spread([99, 100], 20, 0, 100)).toEqual([80, 100]);
});

test("no places are no places", () => {
  expect(spread([], 20, 0, 100)).toEqual([]);
});

test("any places that there is room for end in order, apart and within the ends", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 600, noNaN: true }), { maxLength: 24 }),
      fc.integer({ min: 1, max: 25 }),
      (given, gap) => {
        const places = given.toSorted((one, other) => one - other);
        const moved = spread(places, gap, 0, 600);
        expect(moved).toHaveLength(places.length);
        moved.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(600 + 1e-9);
          const before = moved[index - 1];
          if (before !== undefined) expect(place - before).toBeGreaterThanOrEqual(gap - 1e-9);
        });
      },
    ),
  );
});
