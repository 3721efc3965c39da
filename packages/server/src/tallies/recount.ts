import type { Client, InStatement } from "@libsql/client";
import { countAnswer, type Counts } from "./count.ts";
import type { Definitions } from "./definitions.ts";
import { CAUGHT_UP, membersOf, type CaughtUp, type Member } from "./catchUp.ts";
import { MOMENTS_KEY, sumByKey, type MomentsByKey } from "./moments.ts";
import { storedAnswer, STORED_COLUMNS } from "../writing/responseRows.ts";

/** One survey in one month: what is verified at a time, so that a million answers need no million in memory. */
export interface Month {
  survey: string;
  /** YYYY-MM */
  month: string;
}

/** What a month's answers come to, what is stored of it, and at which version of the data both were read. */
export interface Recount {
  revision: number;
  counts: Counts;
  /** Of the answers that were caught up with. */
  members: Member[];
  moments: MomentsByKey;
  caughtUp: CaughtUp;
  stored: {
    items: Map<string, number[]>;
    days: Map<string, number[]>;
    members: Member[];
    moments: Map<string, number[]>;
    /** Sums of the whole month; null while it is not gathered, when they stand for nothing. */
    month: { items: Map<string, number[]>; totals: Map<string, number[]> } | null;
  };
}

/** Every survey, or the one named, and each month of which there are answers or counts. */
export async function monthsOf(client: Client, survey: string | null = null): Promise<Month[]> {
  const tables = ["response", "tally", "day_tally", "segment_member"].map(
    (table) => `select distinct survey, substr(day, 1, 7) as month from ${table}`,
  );
  tables.push("select distinct survey, month from moments");
  const { rows } = await client.execute({
    sql: `select survey, month from (${tables.join(" union ")}) where ? is null or survey = ? order by 1, 2`,
    args: [survey, survey],
  });
  return rows.map((row) => ({ survey: row["survey"] as string, month: row["month"] as string }));
}

const ofMonth = (table: string, columns: string, { survey, month }: Month): InStatement => ({
  sql: `select ${columns} from ${table} where survey = ? and day between ? and ?`,
  args: [survey, `${month}-00`, `${month}-99`],
});

const inMonth = (table: string, columns: string, { survey, month }: Month): InStatement => ({
  sql: `select ${columns} from ${table} where survey = ? and month = ?`,
  args: [survey, month],
});

function keyed(rows: readonly Record<string, unknown>[], key: readonly string[], columns: readonly string[]) {
  return new Map(
    rows.map((row) => [
      JSON.stringify(key.map((name) => row[name])),
      columns.map((column) => Number(row[column])),
    ]),
  );
}

const DAY_KEY = ["survey", "segment", "day"] as const;
const ITEM_KEY = [...DAY_KEY, "item"] as const;
const MONTH_KEY = ["survey", "segment", "month"] as const;
const MONTH_ITEM_KEY = [...MONTH_KEY, "item"] as const;
const MEMBER_COLUMNS = [...DAY_KEY, "seq", "version", "ratings"] as const;

/** Counts one month anew from its answers, beside what is stored; all of it read as of one moment. */
export async function recount(
  client: Client,
  definitions: Definitions,
  columns: { items: readonly string[]; days: readonly string[] },
  month: Month,
): Promise<Recount> {
  const [head, answers, items, days, members, moments, reached, gathered, monthItems, monthTotals] =
    await client.batch(
      [
        { sql: "select revision from survey where key = ?", args: [month.survey] },
        ofMonth("response", STORED_COLUMNS, month),
        ofMonth("tally", [...ITEM_KEY, ...columns.items].join(", "), month),
        ofMonth("day_tally", [...DAY_KEY, ...columns.days].join(", "), month),
        ofMonth("segment_member", MEMBER_COLUMNS.join(", "), month),
        inMonth("moments", `${MOMENTS_KEY.join(", ")}, "values"`, month),
        CAUGHT_UP,
        inMonth("month_gathered", "month", month),
        inMonth("month_tally", [...MONTH_ITEM_KEY, ...columns.items].join(", "), month),
        inMonth("month_total", [...MONTH_KEY, ...columns.days].join(", "), month),
      ],
      "read",
    );
  const counts: Counts = new Map();
  const at: CaughtUp = {
    seq: Number(reached?.rows[0]?.["seq"] ?? 0),
    revision: Number(reached?.rows[0]?.["revision"] ?? 0),
  };
  const all = (answers?.rows ?? []).map(storedAnswer);
  for (const answer of all)
    if (answer.counted)
      countAnswer(counts, answer, await definitions.counting(answer.survey, answer.version), 1);
  const caught = all.filter(({ seq }) => seq <= at.seq);
  return {
    revision: Number(head?.rows[0]?.["revision"] ?? 0),
    counts,
    members: await membersOf(definitions, caught),
    moments: await sumByKey(definitions, caught, 1),
    caughtUp: at,
    stored: {
      items: keyed(items?.rows ?? [], ITEM_KEY, columns.items),
      days: keyed(days?.rows ?? [], DAY_KEY, columns.days),
      members: (members?.rows ?? []).map(
        (row) => MEMBER_COLUMNS.map((name) => row[name]) as unknown as Member,
      ),
      moments: new Map(
        (moments?.rows ?? []).map((row) => [
          JSON.stringify(MOMENTS_KEY.map((name) => row[name])),
          JSON.parse(row["values"] as string) as number[],
        ]),
      ),
      month:
        gathered?.rows.length === 0
          ? null
          : {
              items: keyed(monthItems?.rows ?? [], MONTH_ITEM_KEY, columns.items),
              totals: keyed(monthTotals?.rows ?? [], MONTH_KEY, columns.days),
            },
    },
  };
}
