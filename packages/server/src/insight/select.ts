import type { SurveyDefinition } from "@klankbord/shared";
import { ratedOf, type Cells, type SelectionFacts, type Withheld } from "@klankbord/shared/matrix";
import { EVERYONE, segmentOf } from "../intake/segments.ts";
import type { Bucket } from "./buckets.ts";
import { readCells, readCellsByBucket } from "./cells.ts";
import { segmentKeys, segmentsOfFilter, valuesOf } from "./filterSegments.ts";
import { joinCells, nobody, ratedByValue, withoutMasked, withoutRevealing } from "./masks.ts";
import type { Filter } from "./question.ts";
import { tellApart, tellApartByBucket, type Family, type Scope, type Told } from "./told.ts";
import { withheldUnion } from "./withheld.ts";

/** What may be shown of the answers that a filter and a period select. */
export interface Selected extends SelectionFacts {
  /** Answers in the selection, also where it is withheld. */
  n: number;
  /** Why nothing of it may be shown; null where it may. */
  withheld: Withheld | null;
  /** Of nobody where it is withheld; without the ratings that would give others away. */
  cells: Cells;
  segments: readonly string[];
}

function selected(cells: Cells, withheld: Withheld | null, segments: readonly string[]): Selected {
  return { n: cells.n, withheld, cells: withheld ? nobody(cells) : cells, segments };
}

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
  if (filter.size === 0) return selectEverybody(scope);
  const { db, definition, period } = scope;
  const segments = segmentsOfFilter(definition, filter);
  const everybody = await readCells(db, { definition, segments: [EVERYONE], period });
  const [only, other] = filter.keys();
  if (only === undefined || other !== undefined) return selectCombination(scope, filter, segments, everybody);
  const told = await tellApart(scope, alone(only));
  return judge(filter.get(only) ?? [], told, everybody, { definition, segments });
}

/** The same for each of several stretches of days, in the order given. */
export async function selectByBucket(
  scope: Omit<Scope, "period">,
  filter: Filter,
  buckets: readonly Bucket[],
): Promise<Selected[]> {
  const { db, definition } = scope;
  const everybody = await readCellsByBucket(db, { definition, segments: [EVERYONE] }, buckets);
  if (filter.size === 0) return everybody.map((cells) => judgeEverybody(cells, definition.minimumN));
  const [only, other] = filter.keys();
  if (only === undefined || other !== undefined) {
    const all: Selected[] = [];
    for (const period of buckets) all.push(await select({ ...scope, period }, filter));
    return all;
  }
  const segments = segmentsOfFilter(definition, filter);
  const told = await tellApartByBucket(scope, alone(only), buckets);
  return everybody.map((cells, place) =>
    judge(filter.get(only) ?? [], told[place] ?? { values: [], parts: new Map() }, cells, {
      definition,
      segments,
    }),
  );
}

function alone(dimension: string): Family {
  return { keys: [dimension], vary: dimension, fixed: {} };
}

/** Holds some values of one dimension against its others, as whole groups and item by item. */
function judge(
  asked: readonly string[],
  told: Told,
  everybody: Cells,
  { definition, segments }: { definition: SurveyDefinition; segments: readonly string[] },
): Selected {
  const { minimumN } = definition;
  const own = asked.flatMap((value) => told.parts.get(value) ?? []);
  const cells = own.length > 0 ? joinCells(own) : nobody(everybody);
  const withheld = withheldUnion(asked, told.values, everybody.n, minimumN);
  if (withheld) return selected(cells, withheld, segments);
  // A value may be shown as a whole and yet hold an item that gives another value's few ratings away.
  const shown = withoutRevealing(cells, everybody, minimumN);
  return selected(
    withoutMasked(shown, asked, ratedByValue(told.parts), ratedOf(everybody), minimumN),
    null,
    segments,
  );
}

/**
 * A combination is judged along each of its dimensions, once for all the values of the others; and each value also has to
 * be shown by itself.
 */
async function selectCombination(
  scope: Scope,
  filter: Filter,
  segments: readonly string[],
  everybody: Cells,
): Promise<Selected> {
  const { db, definition, period } = scope;
  const { minimumN } = definition;
  const cells = await readCells(db, { definition, segments, period });
  if (cells.n < minimumN) return selected(cells, cells.n === 0 ? "empty" : "too_few", segments);
  for (const [dimension, asked] of filter) {
    const told = await tellApart(scope, alone(dimension));
    const withheld = withheldUnion(asked, told.values, everybody.n, minimumN);
    if (withheld) return selected(cells, withheld, segments);
  }

  const keys = segmentKeys(definition, filter);
  let shown = withoutRevealing(cells, everybody, minimumN);
  for (const vary of keys) {
    const asked = filter.get(vary) ?? [];
    const others = keys.filter((key) => key !== vary);
    for (const fixed of valuesOf(filter, others)) {
      const told = await tellApart(scope, { keys, vary, fixed });
      if (told.parts.size === 0) continue;
      // Only single values and declared combinations are tallied; elsewhere the parts are all that can be asked for.
      const whole =
        others.length > 1
          ? joinCells([...told.parts.values()])
          : await readCells(db, { definition, segments: [segmentOf(fixed, others)], period });
      const withheld = withheldUnion(asked, told.values, whole.n, minimumN);
      if (withheld && withheld !== "empty") return selected(cells, withheld, segments);
      shown = withoutMasked(shown, asked, ratedByValue(told.parts), ratedOf(whole), minimumN);
    }
  }
  return selected(shown, null, segments);
}
