import type { SurveyDefinition } from "@klankbord/shared";
import type { Cells, ItemCells, SideCells } from "@klankbord/shared/matrix";
import type { Row } from "@libsql/client";
import type { Db } from "../storage/client.ts";
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
function sums(scale: number): string {
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

function sideOf(row: Row | undefined, side: "s" | "i", scale: number): SideCells {
  const of = (column: string): number => Number(row?.[`${side}${column}`] ?? 0);
  return {
    counts: Array.from({ length: scale }, (_, index) => of(String(index + 1))),
    notApplicable: of("_na"),
    noAnswer: of("_open"),
    skipped: of("_skipped"),
  };
}

/** Everything the matrix needs, added up from the tallies: the items of the definition in its order. */
export async function readCells(db: Db, { definition, segments, period }: Selection): Promise<Cells> {
  const { key, scale } = definition;
  const among = `segment in (${segments.map(() => "?").join(", ")})`;
  const args = [key, ...segments, ...bounds(period)];
  const items = await db.$client.execute({
    sql: `select item, ${sums(scale)} from tally where survey = ? and ${among} and day between ? and ? group by item`,
    args,
  });
  const whole = await db.$client.execute({
    sql: `select sum(n) as n, sum(straight_n) as straight_n, sum(straight_same) as straight_same
      from day_tally where survey = ? and ${among} and day between ? and ?`,
    args,
  });
  const rows = new Map(items.rows.map((row) => [textOf(row, "item"), row]));
  return {
    n: Number(whole.rows[0]?.["n"] ?? 0),
    items: definition.items.map(({ key: item, importance }): ItemCells => {
      const row = rows.get(item);
      const of = (column: string): number => Number(row?.[column] ?? 0);
      return {
        key: item,
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
    straight: {
      n: Number(whole.rows[0]?.["straight_n"] ?? 0),
      same: Number(whole.rows[0]?.["straight_same"] ?? 0),
    },
  };
}
