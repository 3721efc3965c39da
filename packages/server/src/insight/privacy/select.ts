import type { Cells } from "@klankbord/shared/matrix";
import { EVERYONE } from "../../tallies/segments.ts";
import { readCellsOfParts } from "../../tallies/reading/cells.ts";
import { stretchOf } from "../../tallies/reading/period.ts";
import type { Stretch } from "../../tallies/months.ts";
import { inPackets } from "./readPackets.ts";
import { NO_FILTER, type Filter } from "../question.ts";
import type { Question, Reading } from "../reading.ts";
import { selectCombination } from "./selectCombination.ts";
import { selected, type Selected } from "./selected.ts";
import { selectValues } from "./selectValues.ts";
import type { Scope } from "./tellApart.ts";

type From = Pick<Reading, "db" | "definitionOf">;

function judgeEverybody(cells: Cells, minimumN: number): Selected {
  const withheld = cells.n === 0 ? "empty" : cells.n < minimumN ? "too_few" : null;
  return selected(cells, withheld, [EVERYONE]);
}

/** Everybody's answers in a period. */
export async function selectEverybody(reading: From, question: Omit<Question, "filter">): Promise<Selected> {
  return select(reading, { ...question, filter: NO_FILTER });
}

/**
 * The selection of a filter under the small-group rules (P5): the same for every figure, picture and export. A small one
 * counts in packets, which come after all other rules: what hides and who is judged by all answers.
 */
export async function select(reading: From, { definition, filter, period }: Question): Promise<Selected> {
  const [one] = await selectByBucket(reading, { definition, filter }, [stretchOf(period)]);
  if (!one) throw new Error("A selection of one stretch of days came to nothing.");
  return one;
}

/** The same for each of several stretches of days, in the order given. */
export async function selectByBucket(
  reading: From,
  { definition, filter }: Omit<Question, "period">,
  days: readonly Stretch[],
): Promise<Selected[]> {
  const all = await selectWhole({ db: reading.db, definition }, filter, days);
  return inPackets(reading, definition, all, days);
}

/** As if all answers counted one by one. */
async function selectWhole(
  scope: Omit<Scope, "period">,
  filter: Filter,
  days: readonly Stretch[],
): Promise<Selected[]> {
  if (filter.size > 1) {
    const all: Selected[] = [];
    for (const period of days) all.push(await selectCombination({ ...scope, period }, filter));
    return all;
  }
  for (const [dimension, values] of filter) return selectValues({ ...scope, dimension, values }, days);
  const { db, definition } = scope;
  const parts = days.map(({ from, to }) => ({ from, to, segments: [EVERYONE] }));
  const everybody = await readCellsOfParts(db, definition, parts);
  return everybody.map((cells) => judgeEverybody(cells, definition.minimumN));
}
