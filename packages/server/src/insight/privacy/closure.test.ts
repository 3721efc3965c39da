import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeCells, type Line } from "./closure.ts";
import { tellsFew } from "./tellsFew.ts";

/** Rows and columns of a table, with answers in no cell. */
function linesOf(
  rows: number,
  columns: number,
  counts: readonly number[],
  outside: readonly number[],
): Line[] {
  const line = (cells: number[], at: number): Line => ({
    cells,
    total: cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), outside[at] ?? 0),
  });
  const range = (length: number): number[] => Array.from({ length }, (_, at) => at);
  return [
    ...range(rows).map((row) =>
      line(
        range(columns).map((column) => row * columns + column),
        row,
      ),
    ),
    ...range(columns).map((column) =>
      line(
        range(rows).map((row) => row * columns + column),
        rows + column,
      ),
    ),
  ];
}

describe("cells closed under addition over all lines at once", () => {
  test("hide none where all are large enough, and everything that gives a small one away", () => {
    const even = [9, 8, 7, 6];
    expect(closeCells(even, linesOf(2, 2, even, []), 5)).toEqual([false, false, false, false]);
    const one = [3, 8, 7, 6];
    expect(closeCells(one, linesOf(2, 2, one, []), 5)).toEqual([true, true, true, true]);
    const three = [2, 30, 9, 30, 40, 20, 8, 20, 30];
    const hidden = closeCells(three, linesOf(3, 3, three, []), 5);
    expect(hidden[0]).toBe(true);
    expect(hidden.filter(Boolean).length).toBeGreaterThanOrEqual(4);
    expect(hidden.filter(Boolean).length).toBeLessThan(9);
  });

  test("tell by the plain rule nothing of fewer than the minimum, over any table", () => {
    const size = fc.integer({ min: 2, max: 3 });
    const count = fc.oneof(fc.nat(6), fc.nat(30));
    let hiding = 0;
    fc.assert(
      fc.property(
        size,
        size,
        fc.array(count, { minLength: 9, maxLength: 9 }),
        fc.array(fc.constantFrom(0, 0, 7), { minLength: 6, maxLength: 6 }),
        (rows, columns, all, outside) => {
          const counts = all.slice(0, rows * columns);
          const lines = linesOf(rows, columns, counts, outside);
          const hidden = closeCells(counts, lines, 5);
          if (hidden.some(Boolean)) hiding++;
          // Where nothing is left to show, what the lines tell by themselves is for the rules of their values.
          if (counts.every((n, at) => n === 0 || hidden[at])) return;
          expect(tellsFew(counts, lines, 5, hidden)).toBe(false);
        },
      ),
      { numRuns: 1_500 },
    );
    expect(hiding).toBeGreaterThan(100);
  });

  test("hide nothing where the plain rule finds nothing and no cell is small", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 30 }), { minLength: 6, maxLength: 6 }), (counts) => {
        const lines = linesOf(2, 3, counts, []);
        expect(tellsFew(counts, lines, 5, [])).toBe(false);
        expect(closeCells(counts, lines, 5)).toEqual(counts.map(() => false));
      }),
    );
  });

  test("hide a small cell, and one that is hidden for other reasons, also where no line has them; never an empty one", () => {
    expect(closeCells([3, 5, 20], [], 5)).toEqual([true, false, false]);
    expect(closeCells([9, 20], [], 5, [true, false])).toEqual([true, false]);
    expect(closeCells([0, 9], [], 5, [true, false])).toEqual([false, false]);
  });

  test("are whole lines where too many are hidden to work it out", () => {
    const counts = Array.from({ length: 700 }, (_, at) => (at % 2 === 0 ? 2 : 9));
    const hidden = closeCells(counts, linesOf(70, 10, counts, []), 5);
    expect(hidden.every(Boolean)).toBe(true);
  });
});
