import { valueOf } from "@klankbord/shared";
import { countsOfItem, TALLY_COLUMNS } from "@klankbord/shared/matrix";
import { straightLine } from "@klankbord/shared/statistics";
import type { Counting } from "./definitions.ts";
import { EVERYONE, segmentsOf } from "./segments.ts";

/** The columns of `day_tally` after its key. */
export const DAY_COLUMNS: readonly string[] = ["n", "partial", "straight_n", "straight_same"];

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

/** Adds (sign 1) or takes away (sign −1) everything that one answer counts for. */
export function countAnswer(counts: Counts, answer: Countable, counting: Counting, sign: 1 | -1): void {
  const { survey, day, ratings } = answer;
  const straight = straightLine(counting.items.map((_, index) => valueOf(ratings[2 * index + 1])));
  const whole = [1, answer.partial ? 1 : 0, straight === null ? 0 : 1, straight ? 1 : 0];
  // Worked out once, then added to every segment that the answer is in.
  const items = counting.items.map(
    ({ key }, index) =>
      [key, countsOfItem(ratings[2 * index], ratings[2 * index + 1], counting.scale)] as const,
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
