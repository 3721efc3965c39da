import fc from "fast-check";
import { expect, test } from "vitest";
import { differByFew, mayDifferByFew } from "./nested.ts";

const region = fc.oneof(fc.nat(6), fc.nat(40));

test("what spares counting common answers is never wrong about two groups that differ by few", () => {
  let few = 0;
  fc.assert(
    fc.property(region, region, region, region, (both, onlyOne, onlyOther, neither) => {
      const [one, other] = [both + onlyOne, both + onlyOther];
      const total = both + onlyOne + onlyOther + neither;
      if (!differByFew({ one, other, both }, total, 5)) return;
      few++;
      expect(mayDifferByFew(one, other, total, 5)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  expect(few).toBeGreaterThan(50);
});

test("groups differ by few where one is the other but for somebody, everybody but somebody, or shares only somebody", () => {
  const of = (both: number, onlyOne: number, onlyOther: number, neither: number): boolean =>
    differByFew(
      { one: both + onlyOne, other: both + onlyOther, both },
      both + onlyOne + onlyOther + neither,
      5,
    );
  expect(of(19, 1, 0, 40)).toBe(true);
  expect(of(0, 20, 20, 1)).toBe(true);
  expect(of(1, 20, 20, 0)).toBe(true);
  expect(of(20, 0, 0, 40)).toBe(false);
  expect(of(10, 10, 10, 40)).toBe(false);
  expect(of(20, 5, 0, 40)).toBe(false);
});
