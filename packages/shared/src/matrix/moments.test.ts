import fc from "fast-check";
import { expect, test } from "vitest";
import { monitor } from "../../../../test/reference/read.ts";
import {
  addToMoments,
  emptyMoments,
  momentsLength,
  readMoments,
  reorderMoments,
  sumMoments,
} from "./moments.ts";

const SHAPE = { items: 6, scale: 5 };

test("six items on five points are 187 numbers", () => {
  expect(momentsLength(SHAPE)).toBe(2 + 7 + 28 + 150);
  expect(emptyMoments(SHAPE)).toHaveLength(187);
});

test("counts everybody, and sums those who answered all", () => {
  const moments = emptyMoments(SHAPE);
  addToMoments(moments, SHAPE, [1, 2, 3, 4, 5, 1, 2], 1);
  addToMoments(moments, SHAPE, [5, 5, 5, 5, 5, 5, 5], 1);
  addToMoments(moments, SHAPE, [5, 0, 5, 5, 5, 5, 5], 1);
  const { respondents, complete, sums, products, tables } = readMoments(moments, SHAPE);
  expect([respondents, complete]).toEqual([3, 2]);
  expect(sums).toEqual([6, 7, 8, 9, 10, 6, 7]);
  expect(products[0]).toBe(1 + 25);
  expect(products.at(-1)).toBe(4 + 25);
  expect(tables[0]?.[1]).toBe(1);
  expect(tables[0]?.[24]).toBe(1);
});

test("whoever is counted in and out again leaves nothing", () => {
  const rating = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(fc.array(fc.array(rating, { minLength: 7, maxLength: 7 })), (people) => {
      const moments = emptyMoments(SHAPE);
      for (const ratings of people) addToMoments(moments, SHAPE, ratings, 1);
      for (const ratings of people.toReversed()) addToMoments(moments, SHAPE, ratings, -1);
      expect(moments.every((number) => number === 0)).toBe(true);
    }),
  );
});

test("months add up to the year", () => {
  const of = (people: typeof monitor) => {
    const moments = emptyMoments(SHAPE);
    for (const { satisfaction } of people) addToMoments(moments, SHAPE, satisfaction.slice(0, 7), 1);
    return moments;
  };
  const year = emptyMoments(SHAPE);
  sumMoments(year, of(monitor.slice(0, 90)));
  sumMoments(year, of(monitor.slice(90)));
  expect(year).toEqual(of(monitor));
});

test("moments in another order are those of the people in that order", () => {
  const shape = { items: 4, scale: 5 };
  const people = Array.from({ length: 50 }, (_, person) =>
    Array.from({ length: 5 }, (_, item) => (person * 7 + item * item * 3 + person * item) % 6),
  );
  for (const order of [
    [0, 1, 2, 3],
    [3, 1, 0, 2],
    [1, 0, 3, 2],
    [2, 3, 0, 1],
  ]) {
    const [one, other] = [emptyMoments(shape), emptyMoments(shape)];
    for (const person of people) {
      addToMoments(one, shape, person, 1);
      addToMoments(other, shape, [...order.map((from) => person[from] ?? 0), person[4] ?? 0], 1);
    }
    expect(reorderMoments(one, shape, order)).toEqual(other);
  }
});
