import type { Client } from "@libsql/client";
import { TALLY_COLUMNS } from "@klankbord/shared/matrix";
import { DAY_COLUMNS } from "./count.ts";
import { EVERYONE } from "./segments.ts";
import { textOf } from "../storage/textOf.ts";

/** Days as the key of a tally compares them, both included; the ends need not be real dates. */
export interface Stretch {
  from: string;
  to: string;
}

/** A period cut into months whose tallies are gathered, and the days in between. */
export interface Cover {
  stretches: Stretch[];
  months: string[];
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** Whether a day is the last of a month or comes after it. */
function isOver(month: string, day: string): boolean {
  const own = day.slice(0, 7);
  return own === month ? lastDayOf(month) <= day : own > month;
}

/** Cuts a period by the gathered months that lie wholly within it; `gathered` in order. */
export function cover({ from, to }: Stretch, gathered: readonly string[]): Cover {
  const months = gathered.filter((month) => from <= `${month}-01` && isOver(month, to));
  const stretches: Stretch[] = [];
  let start = from;
  for (const month of months) {
    // No day is numbered 00 or 99: these lie just before and after all days of the month.
    if (start < `${month}-00`) stretches.push({ from: start, to: `${month}-00` });
    start = `${month}-99`;
  }
  if (start <= to) stretches.push({ from: start, to });
  return { stretches: stretches.filter((one) => !touch(one)), months };
}

/** Between two months that follow each other there are no days. */
function touch({ from, to }: Stretch): boolean {
  return from.endsWith("-99") && to.endsWith("-00") && monthNumber(to) === monthNumber(from) + 1;
}

/** Months since the year 0: counted here without a Date, since a trend of many groups cuts hundreds of periods. */
function monthNumber(day: string): number {
  return 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
}

/** Months of a survey whose tallies are gathered, oldest first. */
export async function readGathered(client: Client, survey: string): Promise<string[]> {
  const { rows } = await client.execute({
    sql: "select month from month_gathered where survey = ? order by month",
    args: [survey],
  });
  return rows.map((row) => textOf(row, "month"));
}

/** Months of a survey that are over (an answer of a later month is there) and not gathered yet, newest first. */
export async function readUngathered(client: Client, survey: string): Promise<string[]> {
  const { rows } = await client.execute({
    sql: `with month as (
        select distinct substr(day, 1, 7) as month from day_tally where survey = ?1 and segment = ?2
      )
      select month from month
      where month < (select max(month) from month)
        and month not in (select month from month_gathered where survey = ?1)
      order by month desc`,
    args: [survey, EVERYONE],
  });
  return rows.map((row) => textOf(row, "month"));
}

const sums = (columns: readonly string[]): string => columns.map((column) => `sum(${column})`).join(", ");

/** The segments of a survey, found by stepping from one to the next: tallies are in their order. */
const SEGMENTS = `segments(segment) as (
  select min(segment) from day_tally where survey = ?1
  union all
  select (select min(day_tally.segment) from day_tally
    where day_tally.survey = ?1 and day_tally.segment > segments.segment)
  from segments where segments.segment is not null
)`;

/** Adds up one month from the tallies of its days, as one transaction that a change of the month cannot come between. */
export async function gatherMonth(client: Client, survey: string, month: string): Promise<void> {
  const args = [survey, month, `${month}-00`, `${month}-99`];
  const within = (table: string): string =>
    `segments cross join ${table} on ${table}.survey = ?1 and ${table}.segment = segments.segment
      and ${table}.day between ?3 and ?4`;
  await client.batch(
    [
      { sql: "delete from month_tally where survey = ? and month = ?", args: [survey, month] },
      { sql: "delete from month_total where survey = ? and month = ?", args: [survey, month] },
      {
        sql: `insert into month_tally (survey, month, segment, item, ${TALLY_COLUMNS.join(", ")})
          with recursive ${SEGMENTS}
          select ?1, ?2, tally.segment, item, ${sums(TALLY_COLUMNS)} from ${within("tally")} group by 3, 4`,
        args,
      },
      {
        sql: `insert into month_total (survey, month, segment, ${DAY_COLUMNS.join(", ")})
          with recursive ${SEGMENTS}
          select ?1, ?2, day_tally.segment, ${sums(DAY_COLUMNS)} from ${within("day_tally")} group by 3`,
        args,
      },
      { sql: "insert or ignore into month_gathered (survey, month) values (?, ?)", args: [survey, month] },
    ],
    "write",
  );
}
