import type { SurveyDefinition } from "@klankbord/shared";
import { addCells, type Cells, type ItemCells, type SideCells } from "@klankbord/shared/matrix";
import type { InValue, Row } from "@libsql/client";
import type { Db } from "../storage/client.ts";
import type { Bucket } from "./buckets.ts";
import { cover, readGathered, type Stretch } from "./months.ts";
import type { Period } from "./question.ts";
import { textOf } from "./text.ts";

/** Which tallies a question adds up. */
export interface Selection {
  definition: SurveyDefinition;
  segments: readonly string[];
  period: Period;
}

/** Sorts before and after every date. */
const [BEGIN, END] = ["", "9999"];

/** The bounds of a period as the key of a tally compares them. */
export function bounds({ from, to }: Period): [string, string] {
  return [from ?? BEGIN, to ?? END];
}

const MISSING = ["na", "open", "skipped"] as const;
const PAIRS = ["n", "s", "i", "ss", "ii", "si"] as const;

/** The columns that a scale has use for: of 10 columns of values a 5-point survey fills 5. */
function columnsOf(scale: number): string[] {
  const values = Array.from({ length: scale }, (_, index) => index + 1);
  return [
    ...(["s", "i"] as const).flatMap((side) =>
      [...values, ...MISSING.map((code) => `_${code}`)].map((of) => `${side}${of}`),
    ),
    ...PAIRS.map((of) => `pair_${of}`),
    "important_dissatisfied",
  ];
}

/** The sums of one row as one text: the driver's cost is per value, and a trend by location has thousands of rows. */
function itemSums(columns: readonly string[]): string {
  return `${columns.map((column) => `sum(${column})`).join(" || ' ' || ")} as sums`;
}

const WHOLE_SUMS = "sum(n) as n, sum(straight_n) as straight_n, sum(straight_same) as straight_same";

/** The sums of one item by column. */
type Sums = Readonly<Record<string, number>>;

const NONE: Sums = {};

function sumsOf(row: Row, columns: readonly string[]): Sums {
  const values = textOf(row, "sums").split(" ");
  const sums: Record<string, number> = {};
  for (let place = 0; place < columns.length; place++) sums[columns[place] ?? ""] = Number(values[place]);
  return sums;
}

function sideOf(sums: Sums, side: "s" | "i", scale: number): SideCells {
  const of = (column: string): number => sums[`${side}${column}`] ?? 0;
  return {
    counts: Array.from({ length: scale }, (_, index) => of(String(index + 1))),
    notApplicable: of("_na"),
    noAnswer: of("_open"),
    skipped: of("_skipped"),
  };
}

function cellsOf(
  { items, scale }: SurveyDefinition,
  byItem: ReadonlyMap<string, Sums>,
  whole: Row | undefined,
): Cells {
  return {
    n: Number(whole?.["n"] ?? 0),
    items: items.map(({ key, importance }): ItemCells => {
      const sums = byItem.get(key) ?? NONE;
      const of = (column: string): number => sums[column] ?? 0;
      return {
        key,
        satisfaction: sideOf(sums, "s", scale),
        importance: importance ? sideOf(sums, "i", scale) : null,
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

function nobodyOf(definition: SurveyDefinition): Cells {
  return cellsOf(definition, new Map(), undefined);
}

/** Rows of a pair of tables by item and as wholes, and the part of the answer that each belongs to. */
interface Source {
  items: string;
  wholes: string;
  /** SQL expression of the part. */
  part: string;
  /** What follows `from table`. */
  where: string;
  /** A list that comes before the table, so that each of its entries is one short range of the table's key. */
  list: InValue;
  args: InValue[];
}

async function readSource(
  db: Db,
  definition: SurveyDefinition,
  { items, wholes, part, where, list, args }: Source,
): Promise<Map<string, Cells>> {
  const from = (table: string): string => `from json_each(?) as entry cross join ${table} where ${where}`;
  const all = [list, ...args];
  const columns = columnsOf(definition.scale);
  const [itemRows, wholeRows] = await db.$client.batch(
    [
      {
        sql: `select ${part} as part, item, ${itemSums(columns)} ${from(items)} group by part, item`,
        args: all,
      },
      { sql: `select ${part} as part, ${WHOLE_SUMS} ${from(wholes)} group by part`, args: all },
    ],
    "read",
  );
  const byPart = new Map<string, Map<string, Sums>>();
  for (const row of itemRows?.rows ?? []) {
    const part = textOf(row, "part");
    let found = byPart.get(part);
    if (!found) byPart.set(part, (found = new Map()));
    found.set(textOf(row, "item"), sumsOf(row, columns));
  }
  return new Map(
    (wholeRows?.rows ?? []).map((whole) => {
      const name = textOf(whole, "part");
      return [name, cellsOf(definition, byPart.get(name) ?? new Map(), whole)];
    }),
  );
}

/** Days that make up one part of an answer. */
interface Part extends Stretch {
  name: string;
}

/** What an answer is taken apart by, and how its parts are called. */
const PART = {
  stretch: "entry.value ->> 0",
  segment: "segment",
  both: "(entry.value ->> 0) || ' ' || segment",
};

/** Cells by part: from the tallies of whole months where those are gathered, and of days elsewhere. */
async function readParts(
  db: Db,
  { definition, segments }: Omit<Selection, "period">,
  parts: readonly Part[],
  by: keyof typeof PART,
): Promise<Map<string, Cells>> {
  const { key } = definition;
  const gathered = await readGathered(db.$client, key);
  const covers = parts.map((part) => ({ name: part.name, ...cover(part, gathered) }));
  const days = covers.flatMap(({ name, stretches }) => stretches.map(({ from, to }) => [name, from, to]));
  const months = covers.flatMap((one) => one.months.map((month) => [one.name, month]));
  const among = `segment in (${segments.map(() => "?").join(", ")})`;
  const shared = {
    part: PART[by],
    args: [key, ...segments],
  };
  const found = await readSource(db, definition, {
    ...shared,
    items: "tally",
    wholes: "day_tally",
    list: JSON.stringify(days),
    where: `survey = ? and ${among} and day between entry.value ->> 1 and entry.value ->> 2`,
  });
  if (months.length === 0) return found;
  const whole = await readSource(db, definition, {
    ...shared,
    items: "month_tally",
    wholes: "month_total",
    list: JSON.stringify(months),
    where: `survey = ? and ${among} and month = entry.value ->> 1`,
  });
  for (const [name, cells] of whole) {
    const before = found.get(name);
    found.set(name, before ? addCells(before, cells) : cells);
  }
  return found;
}

/** Everything the matrix needs, added up from the tallies: the items of the definition in its order. */
export async function readCells(db: Db, selection: Selection): Promise<Cells> {
  const [from, to] = bounds(selection.period);
  const parts = await readParts(db, selection, [{ name: "", from, to }], "stretch");
  return parts.get("") ?? nobodyOf(selection.definition);
}

/** The same for each segment apart; a segment without answers is left out. */
export async function readCellsBySegment(db: Db, selection: Selection): Promise<Map<string, Cells>> {
  const [from, to] = bounds(selection.period);
  return readParts(db, selection, [{ name: "", from, to }], "segment");
}

/** The same for each stretch of days apart, in the order given. */
export async function readCellsByBucket(
  db: Db,
  selection: Omit<Selection, "period">,
  buckets: readonly Bucket[],
): Promise<Cells[]> {
  const named = buckets.map(({ period, from, to }) => ({ name: period, from, to }));
  const parts = await readParts(db, selection, named, "stretch");
  return buckets.map(({ period }) => parts.get(period) ?? nobodyOf(selection.definition));
}

/** The same for each stretch of days and in it for each segment; a segment without answers is left out. */
export async function readCellsBySegmentAndBucket(
  db: Db,
  selection: Omit<Selection, "period">,
  buckets: readonly Bucket[],
): Promise<Map<string, Cells>[]> {
  const named = buckets.map(({ period, from, to }) => ({ name: period, from, to }));
  const parts = await readParts(db, selection, named, "both");
  const found = new Map(buckets.map(({ period }) => [period, new Map<string, Cells>()]));
  for (const [name, cells] of parts) {
    // The name of a stretch holds no blank; a segment's may.
    const at = name.indexOf(" ");
    found.get(name.slice(0, at))?.set(name.slice(at + 1), cells);
  }
  return buckets.map(({ period }) => found.get(period) ?? new Map<string, Cells>());
}
