import { NO_ANSWER, NOT_APPLICABLE, SKIPPED, valueOf } from "../packed.ts";
import type { ItemCells, SideCells } from "./cells.ts";

const COLUMNS =
  "s1 s2 s3 s4 s5 s6 s7 s8 s9 s10 s_na s_open s_skipped " +
  "i1 i2 i3 i4 i5 i6 i7 i8 i9 i10 i_na i_open i_skipped " +
  "pair_n pair_s pair_i pair_ss pair_ii pair_si important_dissatisfied";

/**
 * What is counted of one item, over any number of responses: how often each value was given on either side and why none was, and the
 * sums over those who gave both. Rows of these add up.
 */
export const TALLY_COLUMNS: readonly string[] = COLUMNS.split(" ");

/** Where in a row the satisfaction columns start, the importance columns, the pairs, and what comes last. */
const S = 0;
const I = TALLY_COLUMNS.indexOf("i1");
const PAIR = TALLY_COLUMNS.indexOf("pair_n");
const IMPORTANT_DISSATISFIED = TALLY_COLUMNS.indexOf("important_dissatisfied");

/** Behind the ten scale values of a side: "not applicable", left open, skipped. */
const MISSING: Readonly<Record<string, number>> = { [NOT_APPLICABLE]: 10, [NO_ANSWER]: 11, [SKIPPED]: 12 };

/** The column that one side of one item adds one to; null for a side that the definition does not ask. */
function columnAt(side: number, value: number, code: string | undefined): number | null {
  if (value > 0) return side + value - 1;
  const missing = MISSING[code ?? SKIPPED];
  return missing === undefined ? null : side + missing;
}

/**
 * What one response adds to the row of one item: a column's place and by how much, in turns. `s` and `i` are the item's two packed
 * characters (`packRatings`).
 */
export function countsOfItem(s: string | undefined, i: string | undefined, scale: number): number[] {
  const satisfaction = valueOf(s);
  const importance = valueOf(i);
  const found: number[] = [];
  const sColumn = columnAt(S, satisfaction, s);
  const iColumn = columnAt(I, importance, i);
  if (sColumn !== null) found.push(sColumn, 1);
  if (iColumn !== null) found.push(iColumn, 1);
  if (satisfaction === 0 || importance === 0) return found;
  found.push(PAIR, 1, PAIR + 1, satisfaction, PAIR + 2, importance);
  found.push(PAIR + 3, satisfaction * satisfaction);
  found.push(PAIR + 4, importance * importance);
  found.push(PAIR + 5, satisfaction * importance);
  if (importance >= scale - 1 && satisfaction <= 2) found.push(IMPORTANT_DISSATISFIED, 1);
  return found;
}

/** One side of an item: the scale's values, of 10 columns those that it has use for, then what is missing. */
const sideColumns = (side: "s" | "i", scale: number): string[] => [
  ...Array.from({ length: scale }, (_, index) => `${side}${index + 1}`),
  `${side}_na`,
  `${side}_open`,
  `${side}_skipped`,
];

export const PAIR_COLUMNS: readonly string[] = TALLY_COLUMNS.slice(PAIR, IMPORTANT_DISSATISFIED);

/** The columns that a scale has use for, in the order in which `itemCells` reads them. */
export function columnsOf(scale: number): string[] {
  return [...sideColumns("s", scale), ...sideColumns("i", scale), ...PAIR_COLUMNS, "important_dissatisfied"];
}

/** Cells of one item from its sums, in the order of `columnsOf`. */
export function itemCells(
  { key, importance }: { key: string; importance: boolean },
  sums: readonly number[],
  scale: number,
): ItemCells {
  const side = scale + 3;
  const [n = 0, s = 0, i = 0, ss = 0, ii = 0, si = 0, importantDissatisfied = 0] = sums.slice(2 * side);
  return {
    key,
    satisfaction: sideCells(sums, 0, scale),
    importance: importance ? sideCells(sums, side, scale) : null,
    pairs: { n, s, i, ss, ii, si },
    importantDissatisfied,
  };
}

function sideCells(sums: readonly number[], start: number, scale: number): SideCells {
  const [notApplicable = 0, noAnswer = 0, skipped = 0] = sums.slice(start + scale, start + scale + 3);
  return {
    counts: Array.from({ length: scale }, (_, index) => sums[start + index] ?? 0),
    notApplicable,
    noAnswer,
    skipped,
  };
}
