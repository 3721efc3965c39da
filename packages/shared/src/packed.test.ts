import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packRatings, unpackRatings, valueOf, type RatingPair } from "./index.ts";

const items = [
  { key: "first", importance: true },
  { key: "second", importance: true },
  { key: "third", importance: false },
];

describe("packed ratings", () => {
  test("keep not applicable, no answer, skipped and not asked apart", () => {
    expect(
      packRatings(items, { first: { satisfaction: 4, importance: "na" }, third: { satisfaction: 10 } }),
    ).toBe("4nssa.");
    expect(packRatings(items, { first: {}, second: { importance: 1 } })).toBe("---1s.");
  });

  test("of a side that is not asked say so even where a value was sent", () => {
    expect(packRatings(items, { third: { satisfaction: 2, importance: 5 } })).toBe("ssss2.");
  });

  test("give back exactly what was packed", () => {
    const rating = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant("na" as const));
    const pair = fc.record({ satisfaction: rating, importance: rating }, { requiredKeys: [] });
    const answers = fc.record(
      { first: pair, second: pair, third: fc.record({ satisfaction: rating }, { requiredKeys: [] }) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(answers, (given) => {
        const ratings: Record<string, RatingPair> = given;
        expect(unpackRatings(items, packRatings(items, ratings))).toEqual(given);
      }),
    );
  });

  test("read as numbers only where they are values", () => {
    expect([..."19a", "n", "-", "s", ".", undefined].map(valueOf)).toEqual([1, 9, 10, 0, 0, 0, 0, 0]);
  });
});
