import type { InStatement } from "@libsql/client";
import { DAY_COLUMNS, TALLY_COLUMNS, type Counts } from "./count.ts";

interface Target {
  table: "tally" | "day_tally";
  key: readonly string[];
  columns: readonly string[];
}

const ITEMS: Target = { table: "tally", key: ["survey", "segment", "day", "item"], columns: TALLY_COLUMNS };
const DAYS: Target = { table: "day_tally", key: ["survey", "segment", "day"], columns: DAY_COLUMNS };

/** A row to add: its key as a JSON array, and its counts in the order of the target's columns. */
type Row = readonly [key: string, counts: ArrayLike<number>];

/**
 * One statement for a whole group's rows. The counts of a row travel as one blob of fixed-width digits: reading each
 * column out of JSON walks the row anew every time (8.6 ms against 3.4 ms for 360 rows).
 */
function foldSql({ table, key }: Target, columns: readonly string[], width: number): string {
  const read = columns.map((_, index) => `cast(substr(p, ${index * width + 1}, ${width}) as integer)`);
  const add = columns.map((column) => `${column} = ${column} + excluded.${column}`);
  return `
    with packed as materialized (
      select ${key.map((name, index) => `value ->> ${index} as ${name}`).join(", ")},
        cast(value ->> ${key.length} as blob) as p
      from json_each(?)
    )
    insert into ${table} (${[...key, ...columns].join(", ")})
    select ${[...key, ...read].join(", ")} from packed where true
    on conflict do update set ${add.join(", ")}`;
}

/** Rows become one statement, with the columns that any of them changes and as many digits as the longest count has. */
function foldStatement(target: Target, rows: readonly Row[]): InStatement[] {
  const longest = target.columns.map(() => 0);
  for (const [, counts] of rows)
    for (let at = 0; at < longest.length; at++)
      if (Math.abs(counts[at] ?? 0) > (longest[at] ?? 0)) longest[at] = Math.abs(counts[at] ?? 0);
  const used = longest.flatMap((most, at) => (most > 0 ? [at] : []));
  // An unfinished answer replaced by one that counts the same changes nothing.
  if (used.length === 0) return [];
  // One place for the sign.
  const width = 1 + String(Math.max(...longest)).length;
  const zero = "0".padStart(width);
  const lines = rows.map(([key, counts]) => {
    let digits = "";
    for (const at of used) digits += counts[at] === 0 ? zero : String(counts[at]).padStart(width);
    return `${key.slice(0, -1)},"${digits}"]`;
  });
  const columns = used.map((at) => target.columns[at] ?? "");
  return [{ sql: foldSql(target, columns, width), args: [`[${lines.join(",")}]`] }];
}

const DROP_DAYS = `
  delete from day_tally where n = 0
    and (survey, segment, day) in (select value ->> 0, value ->> 1, value ->> 2 from json_each(?))`;

const DROP_ITEMS = `
  delete from tally where (survey, segment, day) in (select value ->> 0, value ->> 1, value ->> 2 from json_each(?))
    and not exists (select 1 from day_tally
      where day_tally.survey = tally.survey and day_tally.segment = tally.segment and day_tally.day = tally.day)`;

/** The statements that add these counts to the tallies. `taking`: also drops the rows of days that nobody is left in. */
export function foldStatements(counts: Counts, taking: boolean): InStatement[] {
  if (counts.size === 0) return [];
  // In the order of the key, so that neighbouring rows are found on the page just used.
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const items = sorted.flatMap(([key, counted]) =>
    [...counted.items].map(([item, row]): Row => [`${key.slice(0, -1)},"${item}"]`, row]),
  );
  const fold = [
    ...foldStatement(ITEMS, items),
    ...foldStatement(
      DAYS,
      sorted.map(([key, { whole }]): Row => [key, whole]),
    ),
  ];
  if (!taking) return fold;
  const keys = `[${sorted.map(([key]) => key).join(",")}]`;
  return [...fold, { sql: DROP_DAYS, args: [keys] }, { sql: DROP_ITEMS, args: [keys] }];
}
