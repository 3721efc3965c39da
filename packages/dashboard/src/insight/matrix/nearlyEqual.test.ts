import { wilson } from "@klankbord/shared/statistics";
import { expect, test } from "vitest";
import { nearlyEqual } from "./nearlyEqual.ts";

const item = (key: string, rank: number | null, count: number, n = 3400) => ({
  key,
  rank,
  importantDissatisfied: { n, ...wilson(count, n) },
});

test("24 % before 23 % of 3,400 people is nearly equal, 24 % before 15 % is not", () => {
  const items = [item("third", 3, 510), item("first", 1, 816), item("second", 2, 782)];
  expect(nearlyEqual(items)).toEqual(new Set(["second"]));
});

test("an item without rank is no neighbour of any", () => {
  expect(nearlyEqual([item("first", 1, 816), item("other", null, 815)])).toEqual(new Set());
});

test("with few answers most ranks are nearly equal", () => {
  expect(nearlyEqual([item("a", 1, 12, 40), item("b", 2, 8, 40)])).toEqual(new Set(["b"]));
});
