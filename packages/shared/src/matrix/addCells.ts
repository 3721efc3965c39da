import type { Cells, ItemCells, SideCells } from "./cells.ts";

/**
 * The cells of two sets of people together; with sign −1 those of the first without the second, which must then be part
 * of the first. Both hold the same items in the same order.
 */
export function addCells(first: Cells, second: Cells, sign: 1 | -1 = 1): Cells {
  const side = (one: SideCells, other: SideCells): SideCells => ({
    counts: one.counts.map((count, index) => count + sign * (other.counts[index] ?? 0)),
    notApplicable: one.notApplicable + sign * other.notApplicable,
    noAnswer: one.noAnswer + sign * other.noAnswer,
    skipped: one.skipped + sign * other.skipped,
  });
  return {
    n: first.n + sign * second.n,
    items: first.items.map((one, place): ItemCells => {
      const other = second.items[place];
      if (!other) return one;
      const pairs = { ...one.pairs };
      for (const key of ["n", "s", "i", "ss", "ii", "si"] as const) pairs[key] += sign * other.pairs[key];
      return {
        key: one.key,
        satisfaction: side(one.satisfaction, other.satisfaction),
        importance: one.importance && other.importance && side(one.importance, other.importance),
        pairs,
        importantDissatisfied: one.importantDissatisfied + sign * other.importantDissatisfied,
      };
    }),
    straight: {
      n: first.straight.n + sign * second.straight.n,
      same: first.straight.same + sign * second.straight.same,
    },
  };
}
