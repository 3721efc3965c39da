import { EVERYONE } from "../intake/segments.ts";
import type { Db } from "../storage/client.ts";
import { bounds } from "./cells.ts";
import type { Period } from "./question.ts";
import { textOf } from "./text.ts";

/** How many answers a value of a dimension has. */
export interface ValueCount {
  value: string;
  n: number;
}

/**
 * Answers by value of one dimension, most first; within `within` (part of a combination's segment, such as
 * `location=utrecht`) where that is given. `keys` are the dimensions of the segments in their declared order.
 */
export async function readValues(
  db: Db,
  survey: string,
  period: Period,
  keys: readonly string[],
  vary: string,
  fixed: Readonly<Record<string, string>> = {},
): Promise<ValueCount[]> {
  // Everything before the first part that varies is a prefix of the key, so that SQLite reads one range.
  const start = keys.slice(0, keys.indexOf(vary)).map((key) => `${key}=${fixed[key]}&`);
  const prefix = `${start.join("")}${vary}=`;
  const end = `${prefix.slice(0, -1)}>`;
  const { rows } = await db.$client.execute({
    sql: `select segment, sum(n) as n from day_tally
      where survey = ? and segment >= ? and segment < ? and day between ? and ? group by segment`,
    args: [survey, prefix, end, ...bounds(period)],
  });
  return rows
    .flatMap((row) => {
      const parts = new Map(
        textOf(row, "segment")
          .split("&")
          .map((part): [string, string] => {
            const at = part.indexOf("=");
            return [part.slice(0, at), part.slice(at + 1)];
          }),
      );
      // The same prefix also begins the segments of longer combinations.
      if (parts.size !== keys.length || !keys.every((key) => parts.has(key))) return [];
      if (Object.entries(fixed).some(([key, value]) => parts.get(key) !== value)) return [];
      const value = parts.get(vary);
      return value === undefined ? [] : [{ value, n: Number(row["n"]) }];
    })
    .filter(({ n }) => n > 0)
    .toSorted((one, other) => other.n - one.n || one.value.localeCompare(other.value));
}

/** Answers of one segment in a period. */
export async function readCount(
  db: Db,
  survey: string,
  period: Period,
  segments: readonly string[] = [EVERYONE],
): Promise<number> {
  const { rows } = await db.$client.execute({
    sql: `select sum(n) as n from day_tally
      where survey = ? and segment in (${segments.map(() => "?").join(", ")}) and day between ? and ?`,
    args: [survey, ...segments, ...bounds(period)],
  });
  return Number(rows[0]?.["n"] ?? 0);
}
