import { EVERYONE } from "../segments.ts";
import type { Db } from "../../storage/client.ts";
import { textOf } from "../../storage/textOf.ts";

/** First and last day on which anybody answered a survey; null where nobody did. */
export async function readExtent(db: Db, survey: string): Promise<{ first: string; last: string } | null> {
  // Two questions of one bound each: asked together, SQLite reads every row between them.
  const bound = (of: "min" | "max"): string =>
    `(select ${of}(day) from day_tally where survey = ?1 and segment = ?2) as ${of}_day`;
  const { rows } = await db.$client.execute({
    sql: `select ${bound("min")}, ${bound("max")}`,
    args: [survey, EVERYONE],
  });
  const [row] = rows;
  const [first, last] = row ? [textOf(row, "min_day"), textOf(row, "max_day")] : ["", ""];
  return first === "" || last === "" ? null : { first, last };
}
