import { expect, test } from "vitest";
import { scaleLinear } from "./scale.ts";

test("the ends stand at the ends, what lies between in proportion, also where pixels go down", () => {
  const y = scaleLinear([1, 5], [400, 0]);
  expect([1, 2, 5].map(y)).toEqual([400, 300, 0]);
  expect(y(6)).toBe(-100);
  expect([400, 300, 0, -100].map(y.invert)).toEqual([1, 2, 5, 6]);
});

test("a value beyond an end is drawn at the end where that is asked", () => {
  const x = scaleLinear([0, 100], [8, 108], true);
  expect([-20, 40, 140].map(x)).toEqual([8, 48, 108]);
});

test("an axis of one value has it in the middle", () => {
  expect(scaleLinear([3, 3], [0, 50])(3)).toBe(25);
});

test("ticks are round and within the axis", () => {
  expect(scaleLinear([2.83, 4.4], [0, 500]).ticks(8)).toEqual([3, 3.2, 3.4, 3.6, 3.8, 4, 4.2, 4.4]);
});
