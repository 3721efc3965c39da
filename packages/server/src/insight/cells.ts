import type { SurveyDefinition } from "@klankbord/shared";
import type { Cells, ItemCells, SideCells } from "@klankbord/shared/matrix";
import type { InValue, Row } from "@libsql/client";
import type { Db } from "../storage/client.ts";
import type { Bucket } from "./buckets.ts";
import type { Period } from "./question.ts";
import { textOf } from "./text.ts";

/** Sorts after every date, as the empty text sorts before every date. */
const END = "9999";

/** Which tallies a question adds up. */
export interface Selection {
  definition: SurveyDefinition;
  segments: readonly string[];
  period: Period;
}

/** The bounds of a period as the key of a tally compares them. */
export function bounds({ from, to }: Period): [string, string] {
  return [from ?? "", to ?? END];
}

const MISSING = ["na", "open", "skipped"] as const;
const PAIRS = ["n", "s", "i", "ss", "ii", "si"] as const;

/** The sums that a scale has use for: of 10 columns of values a 5-point survey fills 5. */
function itemSums(scale: number): string {
  const values = Array.from({ length: scale }, (_, index) => index + 1);
  const columns = [
    ...(["s", "i"] as const).flatMap((side) =>
      [...values, ...MISSING.map((code) => `_${code}`)].map((of) => `${side}${of}`),
    ),
    ...PAIRS.map((of) => `pair_${of}`),
    "important_dissatisfied",
  ];
  return columns.map((column) => `sum(${column}) as ${column}`).join(", ");
}

const DAY_SUMS = "sum(n) as n, sum(straight_n) as straight_n, sum(straight_same) as straight_same";

function sideOf(row: Row | undefined, side: "s" | "i", scale: number): SideCells {
  const of = (column: string): number => Number(row?.[`${side}${column}`] ?? 0);
  return {
    counts: Array.from({ length: scale }, (_, index) => of(String(index + 1))),
    notApplicable: of("_na"),
    noAnswer: of("_open"),
    skipped: of("_skipped"),
  };
}

function cellsOf({ items, scale }: SurveyDefinition, rows: readonly Row[], whole: Row | undefined): Cells {
  const byItem = new Map(rows.map((row) => [textOf(row, "item"), row]));
  return {
    n: Number(whole?.["n"] ?? 0),
    items: items.map(({ key, importance }): ItemCells => {
      const row = byItem.get(key);
      const of = (column: string): number => Number(row?.[column] ?? 0);
      return {
        key,
        satisfaction: sideOf(row, "s", scale),
        importance: importance ? sideOf(row, "i", scale) : null,
        pairs: {
          n: of("pair_n"),
          s: of("pair_s"),
          i: of("pair_i"),
          ss: of("pair_ss"),
          ii: of("pair_ii"),
          si: of("pair_si"),
        },
        importantDissatisfied: of("important_dissatisfied"),
      };
    }),
    straight: { n: Number(whole?.["straight_n"] ?? 0), same: Number(whole?.["straight_same"] ?? 0) },
  };
}

/** Where rows of both tallies come from, and what they are put together by: an SQL expression. */
interface Source {
  by: string;
  from: (table: "tally" | "day_tally") => string;
  args: InValue[];
}

async function readBy(
  db: Db,
  definition: SurveyDefinition,
  { by, from, args }: Source,
): Promise<Map<string, Cells>> {
  const items = await db.$client.execute({
    sql: `select ${by} as part, item, ${itemSums(definition.scale)} from ${from("tally")} group by part, item`,
    args,
  });
  const wholes = await db.$client.execute({
    sql: `select ${by} as part, ${DAY_SUMS} from ${from("day_tally")} group by part`,
    args,
  });
  const rows = new Map<string, Row[]>();
  for (const row of items.rows) {
    const part = textOf(row, "part");
    const found = rows.get(part);
    if (found) found.push(row);
    else rows.set(part, [row]);
  }
  return new Map(
    wholes.rows.map((whole) => {
      const part = textOf(whole, "part");
      return [part, cellsOf(definition, rows.get(part) ?? [], whole)];
    }),
  );
}

function marks(values: readonly unknown[]): string {
  return values.map(() => "?").join(", ");
}

/** Everything the matrix needs, added up from the tallies: the items of the definition in its order. */
export async function readCells(db: Db, { definition, segments, period }: Selection): Promise<Cells> {
  const all = await readBy(db, definition, {
    by: "''",
    from: (table) => `${table} where survey = ? and segment in (${marks(segments)}) and day between ? and ?`,
    args: [definition.key, ...segments, ...bounds(period)],
  });
  return all.get("") ?? cellsOf(definition, [], undefined);
}

/** The same for each segment apart; a segment without answers is left out. */
export async function readCellsBySegment(
  db: Db,
  { definition, segments, period }: Selection,
): Promise<Map<string, Cells>> {
  return readBy(db, definition, {
    by: "segment",
    from: (table) => `${table} where survey = ? and segment in (${marks(segments)}) and day between ? and ?`,
    args: [definition.key, ...segments, ...bounds(period)],
  });
}

/** The same for each stretch of days apart, in the order given. */
export async function readCellsByBucket(
  db: Db,
  { definition, segments }: Omit<Selection, "period">,
  buckets: readonly Bucket[],
): Promise<Cells[]> {
  const parts = await readBy(db, definition, {
    by: "bucket.value ->> 'period'",
    // The stretches first: each then is one short range of the tally's key.
    from: (table) =>
      `json_each(?) as bucket cross join ${table} where survey = ? and segment in (${marks(segments)})
        and day between bucket.value ->> 'from' and bucket.value ->> 'to'`,
    args: [JSON.stringify(buckets), definition.key, ...segments],
  });
  return buckets.map(({ period }) => parts.get(period) ?? cellsOf(definition, [], undefined));
}
