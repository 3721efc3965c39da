import { stretchOf } from "./period.ts";
import type { SurveyDefinition } from "@klankbord/shared";
import { columnsOf, itemCells, PAIR_COLUMNS, type Cells, type Rated } from "@klankbord/shared/matrix";
import type { Db } from "../../storage/client.ts";
import type { Period } from "./period.ts";
import { readSums, sumOf, type Part, type Sums } from "./sums.ts";

/** Which tallies a question adds up. */
export interface Selection {
  definition: SurveyDefinition;
  segments: readonly string[];
  period: Period;
}

const WHOLES = ["n", "straight_n", "straight_same"].map(sumOf);

const NONE: readonly number[] = [];

function cellsOf({ items, scale }: SurveyDefinition, { items: byItem, wholes }: Sums): Cells {
  const [n = 0, straight = 0, same = 0] = wholes ?? NONE;
  return {
    n,
    items: items.map((item) => itemCells(item, byItem.get(item.key) ?? NONE, scale)),
    straight: { n: straight, same },
  };
}

/** What rows of a table have no room for: how many gave no number, and the sums that gaps are made of. */
const OF_ONE_ONLY = new Set([
  ...["s", "i"].flatMap((side) => [`${side}_na`, `${side}_open`, `${side}_skipped`]),
  ...PAIR_COLUMNS.filter((column) => column !== "pair_n"),
]);

const NO_COLUMNS: ReadonlySet<string> = new Set();

/**
 * Everything the matrix needs of each part, added up from the tallies: the items of the definition in its order.
 *
 * @param without columns that are not read and 0 in the cells
 */
export async function readCellsOfParts(
  db: Db,
  definition: SurveyDefinition,
  parts: readonly Part[],
  without: ReadonlySet<string> = NO_COLUMNS,
): Promise<Cells[]> {
  const columns = columnsOf(definition.scale);
  const summed = { items: columns.map((one) => (without.has(one) ? "0" : sumOf(one))), wholes: WHOLES };
  const sums = await readSums(db, definition.key, parts, summed);
  return sums.map((one) => cellsOf(definition, one));
}

/** Numbers of ratings alone, of segments that are judged beside others without being shown: a third of the time of their cells. */
export async function readRatedBySegment(
  db: Db,
  { definition, segments, period }: Selection,
): Promise<Rated[][]> {
  const answered = (side: "s" | "i"): string =>
    sumOf(Array.from({ length: definition.scale }, (_, index) => `${side}${index + 1}`).join(" + "));
  const days = stretchOf(period);
  const sums = await readSums(
    db,
    definition.key,
    segments.map((segment) => ({ segments: [segment], ...days })),
    { items: [answered("s"), answered("i"), sumOf("pair_n")], wholes: [] },
  );
  return sums.map(({ items }) =>
    definition.items.map(({ key, importance: asked }) => {
      const [satisfaction = 0, importance = 0, pairs = 0] = items.get(key) ?? NONE;
      return { satisfaction, importance: asked ? importance : 0, pairs };
    }),
  );
}

/** The same of one selection. */
export async function readCells(db: Db, { definition, segments, period }: Selection): Promise<Cells> {
  const [cells] = await readCellsOfParts(db, definition, [{ segments, ...stretchOf(period) }]);
  return cells ?? cellsOf(definition, { items: new Map(), wholes: null });
}

/**
 * The same of each of several segments apart, for a table of them: means, shares and their numbers. What gaps and missing
 * answers need is 0 here; it is as much again to read. A segment without answers is left out.
 */
export async function readCellsBySegment(
  db: Db,
  { definition, segments, period }: Selection,
): Promise<Map<string, Cells>> {
  const days = stretchOf(period);
  const found = await readCellsOfParts(
    db,
    definition,
    segments.map((segment) => ({ segments: [segment], ...days })),
    OF_ONE_ONLY,
  );
  return new Map(
    segments.flatMap((segment, place): [string, Cells][] => {
      const cells = found[place];
      return cells && cells.n > 0 ? [[segment, cells]] : [];
    }),
  );
}
