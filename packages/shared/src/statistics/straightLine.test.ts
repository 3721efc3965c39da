import { expect, test } from "vitest";
import { straightLine } from "./straightLine.ts";

test("three equal answers are a straight line, missing ones aside", () => {
  expect(straightLine([5, 0, 5, 0, 5])).toBe(true);
  expect(straightLine([5, 5, 4])).toBe(false);
});

test("two answers are no sign of anything", () => {
  expect(straightLine([5, 5, 0])).toBeNull();
  expect(straightLine([])).toBeNull();
});
