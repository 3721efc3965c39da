import type { InStatement } from "@libsql/client";
import { DAY_COLUMNS, TALLY_COLUMNS, type Counts } from "./count.ts";

/** Digits that one count takes in a packed row; a day's sum of squares stays far below. */
const WIDTH = 12;

interface Target {
  table: "tally" | "day_tally";
  key: readonly string[];
  columns: readonly string[];
}

const ITEMS: Target = { table: "tally", key: ["survey", "segment", "day", "item"], columns: TALLY_COLUMNS };
const DAYS: Target = { table: "day_tally", key: ["survey", "segment", "day"], columns: DAY_COLUMNS };

/**
 * One statement for a whole group's rows. The counts of a row travel as one blob of fixed-width digits: reading each
 * column out of JSON walks the row anew every time (8.6 ms against 3.4 ms for 360 rows).
 */
function foldSql({ table, key, columns }: Target): string {
  const read = columns.map((_, index) => `cast(substr(p, ${index * WIDTH + 1}, ${WIDTH}) as integer)`);
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

const FOLD_ITEMS = foldSql(ITEMS);
const FOLD_DAYS = foldSql(DAYS);

/** One row as JSON: its key, itself a JSON array, with its counts behind it. */
function packed(key: string, counts: readonly number[]): string {
  return `${key.slice(0, -1)},"${counts.map((count) => String(count).padStart(WIDTH)).join("")}"]`;
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
  const days = sorted.map(([key, { whole }]) => packed(key, whole));
  const items = sorted.flatMap(([key, counted]) =>
    [...counted.items].map(([item, row]) => packed(`${key.slice(0, -1)},"${item}"]`, row)),
  );
  const fold = [
    { sql: FOLD_ITEMS, args: [`[${items.join(",")}]`] },
    { sql: FOLD_DAYS, args: [`[${days.join(",")}]`] },
  ];
  if (!taking) return fold;
  const keys = `[${sorted.map(([key]) => key).join(",")}]`;
  return [...fold, { sql: DROP_DAYS, args: [keys] }, { sql: DROP_ITEMS, args: [keys] }];
}
