import type { Client, InStatement } from "@libsql/client";
import { insertMembers, moveOn, type Member } from "./catchUp.ts";
import { TALLY_COLUMNS } from "@klankbord/shared/matrix";
import { DAY_COLUMNS } from "./count.ts";
import type { Definitions } from "./definitions.ts";
import { foldStatements } from "./fold.ts";
import { outran } from "../writing/commitGroup.ts";
import { writeMoments } from "./moments.ts";
import { monthsOf, recount, type Month, type Recount } from "./recount.ts";

/** One row that says something else than the answers do. Null: there is no such row, or there should be none. */
export interface Difference {
  table: "tally" | "day_tally" | "segment_member" | "moments" | "month_tally" | "month_total";
  key: string;
  stored: readonly number[] | null;
  counted: readonly number[] | null;
}

const COLUMNS = { items: TALLY_COLUMNS, days: DAY_COLUMNS };

type Rows = ReadonlyMap<string, readonly number[]>;

function between(table: Difference["table"], stored: Rows, counted: Rows): Difference[] {
  const found: Difference[] = [];
  for (const key of new Set([...stored.keys(), ...counted.keys()])) {
    const is = stored.get(key) ?? null;
    const should = counted.get(key) ?? null;
    if (is === null || should === null || is.some((count, at) => count !== should[at]))
      found.push({ table, key, stored: is, counted: should });
  }
  return found;
}

function asRows(members: readonly Member[]): Rows {
  return new Map(members.map((member) => [JSON.stringify(member), []]));
}

/** Rows of days, added up by the same key with the month in the place of the day. */
function byMonth(days: Rows): Map<string, number[]> {
  const months = new Map<string, number[]>();
  for (const [key, counts] of days) {
    const [survey, segment, day = "", ...item] = JSON.parse(key) as string[];
    const month = JSON.stringify([survey, segment, day.slice(0, 7), ...item]);
    const sums = months.get(month);
    months.set(month, sums ? sums.map((sum, at) => sum + (counts[at] ?? 0)) : [...counts]);
  }
  return months;
}

/** Where the stored counts of a month differ from a recount. */
function differences({ counts, members, moments, stored }: Recount): Difference[] {
  const items = new Map<string, readonly number[]>();
  const days = new Map<string, readonly number[]>();
  for (const [key, counted] of counts) {
    days.set(key, counted.whole);
    for (const [item, row] of counted.items) items.set(`${key.slice(0, -1)},"${item}"]`, [...row]);
  }
  return [
    ...between("tally", stored.items, items),
    ...between("day_tally", stored.days, days),
    ...between("segment_member", asRows(stored.members), asRows(members)),
    ...between("moments", stored.moments, moments),
    ...(stored.month ? between("month_tally", stored.month.items, byMonth(items)) : []),
    ...(stored.month ? between("month_total", stored.month.totals, byMonth(days)) : []),
  ];
}

/** Replaces a month's counts by the recount, unless an answer came or went since it was read. */
function repairStatements({ survey, month }: Month, found: Recount): InStatement[] {
  const { revision, counts, members, moments, caughtUp } = found;
  const range = [survey, `${month}-00`, `${month}-99`];
  return [
    {
      sql: "insert into precondition (held) select revision = cast(? as integer) from survey where key = ?",
      args: [revision, survey],
    },
    ...["tally", "day_tally", "segment_member"].map((table) => ({
      sql: `delete from ${table} where survey = ? and day between ? and ?`,
      args: range,
    })),
    ...foldStatements(counts, false),
    { sql: "delete from month_gathered where survey = ? and month = ?", args: [survey, month] },
    { sql: "delete from moments where survey = ? and month = ?", args: [survey, month] },
    ...moveOn(caughtUp, caughtUp.seq),
    ...writeMoments(moments),
    insertMembers(members),
    { sql: "update survey set revision = revision + 1 where key = ?", args: [survey] },
  ];
}

export interface Verifying {
  client: Client;
  definitions: Definitions;
  /** Left out: all of them. */
  survey?: string;
  /** Left out: only look. Given: writes the recount of a month that differs, as one transaction. */
  repair?: (statements: InStatement[]) => Promise<unknown>;
}

/** Recounts every tally from the answers, month by month, and says where what is stored differs. */
export async function verify({ client, definitions, survey, repair }: Verifying): Promise<Difference[]> {
  const all: Difference[] = [];
  for (const month of await monthsOf(client, survey ?? null)) {
    for (;;) {
      const found = await recount(client, definitions, COLUMNS, month);
      const differ = differences(found);
      try {
        if (repair && differ.length > 0) await repair(repairStatements(month, found));
      } catch (error) {
        if (!outran(error)) throw error;
        definitions.forget();
        continue;
      }
      all.push(...differ);
      break;
    }
  }
  return all;
}
