import type { SurveyDefinition } from "@klankbord/shared";
import { ratedOf, type Cells, type Rated, type Withheld } from "@klankbord/shared/matrix";
import { EVERYONE } from "../../tallies/segments.ts";
import type { Db } from "../../storage/client.ts";
import { readCellsOfParts } from "../../tallies/reading/cells.ts";
import { isSettled, withoutFew, withoutMasked, withoutRevealing, type RatedByValue } from "./masks.ts";
import type { Stretch } from "../../tallies/months.ts";
import { readBesides, readUnionTells } from "./nested.ts";
import { readRated } from "../../tallies/reading/rated.ts";
import { selected, type Selected } from "./selected.ts";
import {
  mostFirst,
  readNamedValues,
  readTotals,
  type NamedValue,
  type ValueCount,
} from "../../tallies/reading/values.ts";
import { withheldUnion, type Beside } from "./withheld.ts";

interface ValuesQuestion {
  db: Db;
  definition: SurveyDefinition;
  dimension: string;
  /** Values of the dimension whose answers count together. */
  values: readonly string[];
}

/** A value with its answers in one stretch of days. */
type Held = NamedValue & ValueCount;

/** One stretch of days, and the ratings that were read of it so far, by segment. */
interface Stage {
  days: Stretch;
  /** The asked values' answers. */
  cells: Cells;
  /** All values with answers, the most answered first. */
  values: readonly Held[];
  withheld: Withheld | null;
  rated: Map<string, readonly Rated[]>;
}

/** How many other values' ratings are read at first, and where those do not settle it. */
const WITNESSES = [1, 5];

/**
 * What may be shown of some values of one dimension, in each of several stretches of days, under the small-group rules
 * (P5). The rules are about all values; yet of the others little is read: how many answers they hold, and the numbers of
 * ratings of one that mostly settles the matter. Only where it does not, those of all.
 */
export async function selectValues(asked: ValuesQuestion, days: readonly Stretch[]): Promise<Selected[]> {
  const { db, definition, dimension, values } = asked;
  const { minimumN } = definition;
  const named = await readNamedValues(db, definition.key, [dimension], dimension);
  const own = named.filter(({ value }) => values.includes(value));
  const segments = own.map(({ segment }) => segment);
  const besides = await readBesides({ db, definition }, dimension, days);
  const stages = await stagesOf(asked, named, segments, days, besides);
  // Of a single value the cells tell already.
  if (own.length === 1) for (const { cells, rated } of stages) rated.set(segments[0] ?? "", ratedOf(cells));

  if (values.length > 1) {
    const tells = await readUnionTells({ db, definition }, { dimension, values }, days);
    stages.forEach((stage, place) => {
      if (tells[place]) stage.withheld ??= "protects_other";
    });
  }

  let open = stages.filter(({ withheld }) => withheld === null);
  for (const most of WITNESSES) {
    await readInto(asked, open, (stage) => [
      ...segments,
      ...witnesses(stage, values, minimumN).slice(0, most),
    ]);
    open = open.filter((stage) => !isSettled(values, ratedByValueOf(stage), minimumN));
  }
  await readInto(asked, open, (stage) => [EVERYONE, ...stage.values.map(({ segment }) => segment)]);

  return stages.map((stage) => {
    const { cells, withheld, rated } = stage;
    if (withheld) return selected(cells, withheld, segments);
    const byValue = ratedByValueOf(stage);
    if (!open.includes(stage)) return selected(withoutFew(cells, values, byValue, minimumN), null, segments);
    const everybody = rated.get(EVERYONE) ?? [];
    // A value may be shown as a whole and yet hold an item that gives another value's few ratings away.
    const safe = withoutRevealing(cells, everybody, minimumN);
    return selected(withoutMasked(safe, values, byValue, everybody, minimumN), null, segments);
  });
}

async function stagesOf(
  { db, definition, values: asked }: ValuesQuestion,
  named: readonly NamedValue[],
  own: readonly string[],
  days: readonly Stretch[],
  besides: readonly Beside[],
): Promise<Stage[]> {
  const segments = [EVERYONE, ...named.map(({ segment }) => segment)];
  const [everybody = [], ...totals] = await readTotals(db, definition.key, segments, days);
  const parts = days.map(({ from, to }) => ({ from, to, segments: own }));
  const cells = await readCellsOfParts(db, definition, parts);
  return cells.map((own, place): Stage => {
    const values = mostFirst(
      named.map(({ value, segment }, at) => ({ value, segment, n: totals[at]?.[place] ?? 0 })),
    );
    const withheld = withheldUnion(asked, values, everybody[place] ?? 0, definition.minimumN, besides[place]);
    return { days: days[place] ?? { from: "", to: "" }, cells: own, values, withheld, rated: new Map() };
  });
}

function ratedByValueOf({ values, rated }: Stage): RatedByValue {
  return new Map(
    values.flatMap(({ value, segment }): [string, readonly Rated[]][] => {
      const own = rated.get(segment);
      return own ? [[value, own]] : [];
    }),
  );
}

/**
 * The values that have fewer answers than each asked one, and enough: they may have fewer ratings of every item too, and
 * then no asked value is the smallest. The likeliest comes first, which is furthest from both ends.
 */
function witnesses({ values }: Stage, asked: readonly string[], minimumN: number): string[] {
  const isAsked = ({ value }: Held): boolean => asked.includes(value);
  const fewest = Math.min(...values.flatMap((one) => (isAsked(one) && one.n >= minimumN ? [one.n] : [])));
  const room = ({ n }: Held): number => Math.min(n / minimumN, fewest / n);
  const between = values.filter((one) => !isAsked(one) && one.n >= minimumN && one.n < fewest);
  return between.toSorted((one, other) => room(other) - room(one)).map(({ segment }) => segment);
}

/** Reads how many ratings these segments hold, in each stage where that is not read yet, all at once. */
async function readInto(
  { db, definition }: ValuesQuestion,
  stages: readonly Stage[],
  segmentsOf: (stage: Stage) => readonly string[],
): Promise<void> {
  const wanted = stages.flatMap((stage) =>
    segmentsOf(stage)
      .filter((segment) => !stage.rated.has(segment))
      .map((segment) => ({ stage, segment })),
  );
  const parts = wanted.map(({ stage, segment }) => ({ ...stage.days, segments: [segment] }));
  const rated = await readRated(db, definition, parts);
  wanted.forEach(({ stage, segment }, at) => stage.rated.set(segment, rated[at] ?? []));
}
