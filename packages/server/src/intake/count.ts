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

const I = TALLY_COLUMNS.indexOf("i1");
const PAIR = TALLY_COLUMNS.indexOf("pair_n");
const IMPORTANT_DISSATISFIED = TALLY_COLUMNS.indexOf("important_dissatisfied");
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
export interface DayCounts {
  whole: number[];
  items: Map<string, number[]>;
}

/** By the key of `day_tally`, as the JSON array `[survey, segment, day]`. */
export type Counts = Map<string, DayCounts>;

function zeros(columns: readonly string[]): number[] {
  return columns.map(() => 0);
}

/** One answer's own counts of one item, as columns to bump by `sign`. */
function countItem(
  into: number[],
  s: string | undefined,
  i: string | undefined,
  scale: number,
  sign: number,
): void {
  const satisfaction = valueOf(s);
  const importance = valueOf(i);
  const add = (column: number, by: number): void => {
    into[column] = (into[column] ?? 0) + sign * by;
  };
  const side = (start: number, value: number, code: string | undefined): void => {
    const column = value > 0 ? value - 1 : MISSING[code ?? SKIPPED];
    // A side that the definition does not ask is counted nowhere.
    if (column !== undefined) add(start + column, 1);
  };
  side(0, satisfaction, s);
  side(I, importance, i);
  if (satisfaction === 0 || importance === 0) return;
  add(PAIR, 1);
  add(PAIR + 1, satisfaction);
  add(PAIR + 2, importance);
  add(PAIR + 3, satisfaction * satisfaction);
  add(PAIR + 4, importance * importance);
  add(PAIR + 5, satisfaction * importance);
  if (importance >= scale - 1 && satisfaction <= 2) add(IMPORTANT_DISSATISFIED, 1);
}

function straightness(ratings: string): { rated: boolean; same: boolean } {
  const values: number[] = [];
  for (let at = 1; at < ratings.length; at += 2) {
    const value = valueOf(ratings[at]);
    if (value > 0) values.push(value);
  }
  const rated = values.length >= STRAIGHT_FROM;
  return { rated, same: rated && values.every((value) => value === values[0]) };
}

/** Adds (sign 1) or takes away (sign −1) everything that one answer counts for. */
export function countAnswer(counts: Counts, answer: Countable, counting: Counting, sign: 1 | -1): void {
  const { survey, day, ratings } = answer;
  const { rated, same } = straightness(ratings);
  for (const segment of [EVERYONE, ...segmentsOf(counting, answer.dimensions)]) {
    const key = JSON.stringify([survey, segment, day]);
    let counted = counts.get(key);
    if (!counted) counts.set(key, (counted = { whole: zeros(DAY_COLUMNS), items: new Map() }));
    const { whole, items } = counted;
    [1, answer.partial ? 1 : 0, rated ? 1 : 0, same ? 1 : 0].forEach((by, column) => {
      whole[column] = (whole[column] ?? 0) + sign * by;
    });
    counting.items.forEach(({ key: item }, index) => {
      let row = items.get(item);
      if (!row) items.set(item, (row = zeros(TALLY_COLUMNS)));
      countItem(row, ratings[2 * index], ratings[2 * index + 1], counting.scale, sign);
    });
  }
}
