import { NOT_APPLICABLE, NO_ANSWER, SKIPPED, valueOf } from "@klankbord/shared";
import type { Counting } from "./definitions.ts";
import { EVERYONE, segmentsOf } from "./segments.ts";

const COLUMNS =
  "s1 s2 s3 s4 s5 s6 s7 s8 s9 s10 s_na s_open s_skipped " +
  "i1 i2 i3 i4 i5 i6 i7 i8 i9 i10 i_na i_open i_skipped " +
  "pair_n pair_s pair_i pair_ss pair_ii pair_si important_dissatisfied";

/** The columns of `tally` after its key, in the order in which a row of counts is kept. */
export const TALLY_COLUMNS: readonly string[] = COLUMNS.split(" ");

/** The columns of `day_tally` after its key. */
export const DAY_COLUMNS: readonly string[] = ["n", "partial", "straight_n", "straight_same"];

/** Where in a row the satisfaction columns start, the importance columns, the pairs, and what comes last. */
const S = 0;
const I = TALLY_COLUMNS.indexOf("i1");
const PAIR = TALLY_COLUMNS.indexOf("pair_n");
const IMPORTANT_DISSATISFIED = TALLY_COLUMNS.indexOf("important_dissatisfied");

/** Behind the ten scale values of a side: "not applicable", left open, skipped. */
const MISSING: Readonly<Record<string, number>> = { [NOT_APPLICABLE]: 10, [NO_ANSWER]: 11, [SKIPPED]: 12 };

/** Fewer importances than this say nothing about giving all the same. */
const STRAIGHT_FROM = 3;

/** What counting reads of an answer, new or stored. */
export interface Countable {
  survey: string;
  day: string;
  ratings: string;
  dimensions: Readonly<Record<string, string>>;
  partial: boolean;
}

/** Counts to be added to one survey, segment and day: of the answers as wholes, and of each item. */
interface DayCounts {
  whole: number[];
  items: Map<string, Int32Array>;
}

/** By the key of `day_tally`, as the JSON array `[survey, segment, day]`. */
export type Counts = Map<string, DayCounts>;

/** The columns that one side of one item adds one to; null for a side that the definition does not ask. */
function column(side: number, value: number, code: string | undefined): number | null {
  if (value > 0) return side + value - 1;
  const missing = MISSING[code ?? SKIPPED];
  return missing === undefined ? null : side + missing;
}

/** What one answer adds to the row of one item: a column and by how much, in turns. */
function bumps(s: string | undefined, i: string | undefined, scale: number): number[] {
  const satisfaction = valueOf(s);
  const importance = valueOf(i);
  const found: number[] = [];
  const sColumn = column(S, satisfaction, s);
  const iColumn = column(I, importance, i);
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

function straightness(ratings: string): { rated: boolean; same: boolean } {
  let rated = 0;
  let same = true;
  let first = 0;
  for (let at = 1; at < ratings.length; at += 2) {
    const value = valueOf(ratings[at]);
    if (value === 0) continue;
    if (rated++ === 0) first = value;
    else if (value !== first) same = false;
  }
  return { rated: rated >= STRAIGHT_FROM, same: rated >= STRAIGHT_FROM && same };
}

/** Adds (sign 1) or takes away (sign −1) everything that one answer counts for. */
export function countAnswer(counts: Counts, answer: Countable, counting: Counting, sign: 1 | -1): void {
  const { survey, day, ratings } = answer;
  const { rated, same } = straightness(ratings);
  const whole = [1, answer.partial ? 1 : 0, rated ? 1 : 0, same ? 1 : 0];
  // Worked out once, then added to every segment that the answer is in.
  const items = counting.items.map(
    ({ key }, index) => [key, bumps(ratings[2 * index], ratings[2 * index + 1], counting.scale)] as const,
  );
  for (const segment of [EVERYONE, ...segmentsOf(counting, answer.dimensions)]) {
    const key = JSON.stringify([survey, segment, day]);
    let counted = counts.get(key);
    if (!counted) counts.set(key, (counted = { whole: [0, 0, 0, 0], items: new Map() }));
    for (let at = 0; at < whole.length; at++)
      counted.whole[at] = (counted.whole[at] ?? 0) + sign * (whole[at] ?? 0);
    for (const [item, found] of items) {
      let row = counted.items.get(item);
      if (!row) counted.items.set(item, (row = new Int32Array(TALLY_COLUMNS.length)));
      for (let next = 0; next < found.length; next += 2) {
        const at = found[next] ?? 0;
        row[at] = (row[at] ?? 0) + sign * (found[next + 1] ?? 0);
      }
    }
  }
}
