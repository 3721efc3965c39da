import { EVERYONE } from "../intake/segments.ts";
import type { Db } from "../storage/client.ts";
import { bounds } from "./cells.ts";
import { cover, readGathered } from "./months.ts";
import type { Period } from "./question.ts";
import { textOf } from "./text.ts";

/** How many answers a value of a dimension has. */
export interface ValueCount {
  value: string;
  n: number;
}

/** Answers by segment among these; segments without any are left out. */
async function readTotals(
  db: Db,
  survey: string,
  period: Period,
  segments: readonly string[],
): Promise<Map<string, number>> {
  const [from, to] = bounds(period);
  const { stretches, months } = cover({ from, to }, await readGathered(db.$client, survey));
  const among = JSON.stringify(segments);
  const { rows } = await db.$client.execute({
    sql: `select segment, sum(n) as n from (
        select segment, n from json_each(?1) as one cross join json_each(?3) as entry cross join day_tally
        where survey = ?2 and segment = one.value
          and day between entry.value ->> 'from' and entry.value ->> 'to'
        union all
        select segment, n from json_each(?1) as one cross join json_each(?4) as entry cross join month_total
        where survey = ?2 and segment = one.value and month = entry.value
      ) group by segment`,
    args: [among, survey, JSON.stringify(stretches), JSON.stringify(months)],
  });
  return new Map(rows.map((row) => [textOf(row, "segment"), Number(row["n"])]));
}

/** The segments of a survey from `start` up to `end`, found by stepping from one to the next: tallies are in their order. */
async function readSegments(db: Db, survey: string, start: string, end: string): Promise<string[]> {
  const next = "select min(segment) from day_tally where survey = ?1 and segment < ?3 and segment";
  const { rows } = await db.$client.execute({
    sql: `with recursive found(name) as (
        select (${next} >= ?2)
        union all
        select (${next} > found.name) from found where found.name is not null
      )
      select name from found where name is not null`,
    args: [survey, start, end],
  });
  return rows.map((row) => textOf(row, "name"));
}

/** `location=utrecht&channel=web` as its parts. */
function partsOf(segment: string): Map<string, string> {
  return new Map(
    segment.split("&").map((part) => {
      const at = part.indexOf("=");
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );
}

/** A value of a dimension, and the segment under which its answers are tallied. */
export interface NamedValue {
  value: string;
  segment: string;
}

/**
 * The values that the dimension `vary` ever had; in a combination with the other values fixed. `keys` are the dimensions
 * of the segments in the order in which they are tallied.
 */
export async function readNamedValues(
  db: Db,
  survey: string,
  keys: readonly string[],
  vary: string,
  fixed: Readonly<Record<string, string>> = {},
): Promise<NamedValue[]> {
  // Everything before the first part that varies is a prefix of the name, so that one range holds them all.
  const start = keys.slice(0, keys.indexOf(vary)).map((key) => `${key}=${fixed[key]}&`);
  const prefix = `${start.join("")}${vary}=`;
  const segments = await readSegments(db, survey, prefix, `${prefix.slice(0, -1)}>`);
  return segments.flatMap((segment) => {
    const parts = partsOf(segment);
    const value = parts.get(vary);
    // The same prefix also begins the segments of longer combinations.
    const fits =
      parts.size === keys.length &&
      keys.every((key) => parts.has(key)) &&
      Object.entries(fixed).every(([key, own]) => parts.get(key) === own);
    return fits && value !== undefined ? [{ segment, value }] : [];
  });
}

/** Values with answers, the most answered first; of equals the first by name, so that all who hide one hide the same. */
export function mostFirst(values: readonly ValueCount[]): ValueCount[] {
  return values
    .filter(({ n }) => n > 0)
    .toSorted((one, other) => other.n - one.n || (one.value < other.value ? -1 : 1));
}

/** How many answers each value of a dimension has in a period, the most first. */
export async function readValues(
  db: Db,
  survey: string,
  period: Period,
  dimension: string,
): Promise<ValueCount[]> {
  const named = await readNamedValues(db, survey, [dimension], dimension);
  const totals = await readTotals(
    db,
    survey,
    period,
    named.map(({ segment }) => segment),
  );
  return mostFirst(named.map(({ segment, value }) => ({ value, n: totals.get(segment) ?? 0 })));
}

/** Answers of everybody in a period. */
export async function readCount(db: Db, survey: string, period: Period): Promise<number> {
  return (await readTotals(db, survey, period, [EVERYONE])).get(EVERYONE) ?? 0;
}
