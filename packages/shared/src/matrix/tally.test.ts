import { expect, test } from "vitest";
import { NO_ANSWER, NOT_APPLICABLE, NOT_ASKED, SKIPPED } from "../packed.ts";
import { columnsOf, countsOfItem, itemCells, TALLY_COLUMNS } from "./tally.ts";

/** What one response adds, by the names of the columns. */
function counted(s: string | undefined, i: string | undefined, scale = 5): Record<string, number> {
  const found = countsOfItem(s, i, scale);
  expect(found.length % 2).toBe(0);
  return Object.fromEntries(
    found.flatMap((at, place) => (place % 2 === 0 ? [[TALLY_COLUMNS[at], found[place + 1]]] : [])),
  ) as Record<string, number>;
}

test("a pair counts by its values, in the sums over pairs, and as important and dissatisfied at the ends of the scale", () => {
  const pairs = (s: number, i: number) => ({
    pair_n: 1,
    pair_s: s,
    pair_i: i,
    pair_ss: s * s,
    pair_ii: i * i,
    pair_si: s * i,
  });
  expect(counted("3", "5")).toEqual({ s3: 1, i5: 1, ...pairs(3, 5) });
  expect(counted("2", "4")).toEqual({ s2: 1, i4: 1, ...pairs(2, 4), important_dissatisfied: 1 });
  expect(counted("2", "3")).toEqual({ s2: 1, i3: 1, ...pairs(2, 3) });
  expect(counted("1", "a", 10)).toEqual({ s1: 1, i10: 1, ...pairs(1, 10), important_dissatisfied: 1 });
});

test("what is missing counts by its reason, and a side that is not asked does not count", () => {
  expect(counted(NOT_APPLICABLE, NO_ANSWER)).toEqual({ s_na: 1, i_open: 1 });
  expect(counted(SKIPPED, SKIPPED)).toEqual({ s_skipped: 1, i_skipped: 1 });
  expect(counted("4", NOT_ASKED)).toEqual({ s4: 1 });
  expect(counted(NOT_ASKED, "4")).toEqual({ i4: 1 });
  // An older response, of a version with fewer items.
  expect(counted(undefined, undefined)).toEqual({ s_skipped: 1, i_skipped: 1 });
});

test("cells are read from the sums of their own columns, all of which a tally has", () => {
  const columns = columnsOf(7);
  expect(columns.filter((column) => !TALLY_COLUMNS.includes(column))).toEqual([]);
  expect(new Set(columns).size).toBe(2 * (7 + 3) + 7);
  const sums = columns.map((_, at) => at + 1);
  const sumOf = (column: string) => sums[columns.indexOf(column)];
  const side = (name: "s" | "i") => ({
    counts: [1, 2, 3, 4, 5, 6, 7].map((value) => sumOf(`${name}${value}`)),
    notApplicable: sumOf(`${name}_na`),
    noAnswer: sumOf(`${name}_open`),
    skipped: sumOf(`${name}_skipped`),
  });
  const cells = itemCells({ key: "outcome", importance: true }, sums, 7);
  expect(cells).toEqual({
    key: "outcome",
    satisfaction: side("s"),
    importance: side("i"),
    pairs: Object.fromEntries(["n", "s", "i", "ss", "ii", "si"].map((name) => [name, sumOf(`pair_${name}`)])),
    importantDissatisfied: sumOf("important_dissatisfied"),
  });
  expect(itemCells({ key: "outcome", importance: false }, sums, 7)).toEqual({ ...cells, importance: null });
});
