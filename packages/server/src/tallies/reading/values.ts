import { EVERYONE, partsOfSegment, segmentPart } from "../segments.ts";
import type { Db } from "../../storage/client.ts";
import { stretchOf } from "./period.ts";
import { cover, readGathered, type Stretch } from "../months.ts";
import type { Period } from "./period.ts";
import { textOf } from "../../storage/textOf.ts";

/** How many answers a value of a dimension has. */
export interface ValueCount {
  value: string;
  n: number;
}

/**
 * Answers of each segment in each of some stretches of days, in the orders given. One row a segment with its numbers as
 * text, since the driver's cost is per row.
 */
export async function readTotals(
  db: Db,
  survey: string,
  segments: readonly string[],
  days: readonly Stretch[],
): Promise<number[][]> {
  const gathered = await readGathered(db.$client, survey);
  const covers = days.map((part) => cover(part, gathered));
  const stretches = covers.flatMap((one, place) => one.stretches.map(({ from, to }) => [place, from, to]));
  const months = covers.flatMap((one, place) => one.months.map((month) => [place, month]));
  const among = JSON.stringify(segments);
  // The sums of a segment as one text "place n,place n": a list within the list costs less than a row each.
  const texts = (from: string): string =>
    `select (select group_concat(part.value ->> 0 || ' ' || (select sum(n) from ${from}), ',') from json_each(?3) as part)
      as totals from json_each(?2) as one order by one.key`;
  const results = await db.$client.batch(
    [
      {
        sql: texts(`day_tally where survey = ?1 and segment = one.value
          and day between part.value ->> 1 and part.value ->> 2`),
        args: [survey, among, JSON.stringify(stretches)],
      },
      {
        sql: texts("month_total where survey = ?1 and segment = one.value and month = part.value ->> 1"),
        args: [survey, among, JSON.stringify(months)],
      },
    ],
    "read",
  );
  return segments.map((_, at) => {
    const totals = days.map(() => 0);
    for (const { rows } of results) {
      const row = rows[at];
      if (row) addTotals(totals, textOf(row, "totals"));
    }
    return totals;
  });
}

function addTotals(totals: number[], text: string): void {
  if (text === "") return;
  for (const one of text.split(",")) {
    const [place = 0, n = 0] = one.split(" ").map(Number);
    totals[place] = (totals[place] ?? 0) + n;
  }
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
  const start = keys.slice(0, keys.indexOf(vary)).map((key) => `${segmentPart(key, fixed[key] ?? "")}&`);
  const prefix = `${start.join("")}${vary}=`;
  const segments = await readSegments(db, survey, prefix, `${prefix.slice(0, -1)}>`);
  return segments.flatMap((segment) => {
    const parts = partsOfSegment(segment);
    const value = parts.get(vary);
    // The same prefix also begins the segments of longer combinations.
    const fits =
      parts.size === keys.length &&
      keys.every((key) => parts.has(key)) &&
      Object.entries(fixed).every(([key, own]) => parts.get(key) === own);
    return fits && value !== undefined ? [{ segment, value }] : [];
  });
}

/** One way to take a value of each dimension of a combination, and the segment under which its answers are tallied. */
export interface NamedCell {
  values: ReadonlyMap<string, string>;
  segment: string;
}

/** All that a combination ever had. `keys` are its dimensions in the order in which they are tallied. */
export async function readNamedCells(db: Db, survey: string, keys: readonly string[]): Promise<NamedCell[]> {
  const [first = ""] = keys;
  const segments = await readSegments(db, survey, `${first}=`, `${first}>`);
  return segments.flatMap((segment) => {
    const values = partsOfSegment(segment);
    const fits = values.size === keys.length && keys.every((key) => values.has(key));
    return fits ? [{ segment, values }] : [];
  });
}

/** Values with answers, the most answered first; of equals the first by name, so that all who hide one hide the same. */
export function mostFirst<T extends ValueCount>(values: readonly T[]): T[] {
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
  const segments = named.map(({ segment }) => segment);
  const totals = await readTotals(db, survey, segments, [stretchOf(period)]);
  return mostFirst(named.map(({ value }, place) => ({ value, n: totals[place]?.[0] ?? 0 })));
}

/** Answers of everybody in a period. */
export async function readCount(db: Db, survey: string, period: Period): Promise<number> {
  const [totals] = await readTotals(db, survey, [EVERYONE], [stretchOf(period)]);
  return totals?.[0] ?? 0;
}
