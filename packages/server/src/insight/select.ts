import type { Cells } from "@klankbord/shared/matrix";
import { EVERYONE } from "../intake/segments.ts";
import type { Bucket } from "./buckets.ts";
import { readCells, readCellsOfParts, stretchOf } from "./cells.ts";
import type { Filter } from "./question.ts";
import { selectCombination } from "./selectCombination.ts";
import { selected, type Selected } from "./selected.ts";
import { selectValues } from "./selectValues.ts";
import type { Scope } from "./told.ts";

function judgeEverybody(cells: Cells, minimumN: number): Selected {
  const withheld = cells.n === 0 ? "empty" : cells.n < minimumN ? "too_few" : null;
  return selected(cells, withheld, [EVERYONE]);
}

/** Everybody's answers in a period. */
export async function selectEverybody({ db, definition, period }: Scope): Promise<Selected> {
  const cells = await readCells(db, { definition, segments: [EVERYONE], period });
  return judgeEverybody(cells, definition.minimumN);
}

/** The selection of a filter under the small-group rules (P5): the same for every figure, picture and export. */
export async function select(scope: Scope, filter: Filter): Promise<Selected> {
  if (filter.size > 1) return selectCombination(scope, filter);
  for (const [dimension, values] of filter) {
    const [only] = await selectValues({ ...scope, dimension, values }, [stretchOf(scope.period)]);
    if (only) return only;
  }
  return selectEverybody(scope);
}

/** The same for each of several stretches of days, in the order given. */
export async function selectByBucket(
  scope: Omit<Scope, "period">,
  filter: Filter,
  buckets: readonly Bucket[],
): Promise<Selected[]> {
  if (filter.size > 1) {
    const all: Selected[] = [];
    for (const period of buckets) all.push(await selectCombination({ ...scope, period }, filter));
    return all;
  }
  for (const [dimension, values] of filter) return selectValues({ ...scope, dimension, values }, buckets);
  const { db, definition } = scope;
  const parts = buckets.map(({ from, to }) => ({ from, to, segments: [EVERYONE] }));
  const everybody = await readCellsOfParts(db, definition, parts);
  return everybody.map((cells) => judgeEverybody(cells, definition.minimumN));
}
