import { EVERYONE, segmentOf } from "../../tallies/segments.ts";
import { stretchOf } from "../../tallies/reading/period.ts";
import type { Scope } from "./tellApart.ts";
import { mostFirst, readNamedCells, readTotals, type NamedCell } from "../../tallies/reading/values.ts";
import { withheldValues } from "./withheld.ts";
import { closeCells, type Line } from "./closure.ts";
import { readBeside } from "./nested.ts";

/** Every way to leave out one or more of some keys: what a combination can be added up to. */
function partsOf(keys: readonly string[]): string[][] {
  return Array.from({ length: 2 ** keys.length - 1 }, (_, bits) =>
    keys.filter((_key, place) => bits & (1 << place)),
  );
}

/** The order in which a survey tallies these dimensions together; null where it does not. */
function talliedAs({ definition }: Scope, keys: readonly string[]): readonly string[] | null {
  if (keys.length < 2) return keys;
  const same = (other: readonly string[]): boolean =>
    other.length === keys.length && other.every((key) => keys.includes(key));
  return definition.combinations.find(same) ?? null;
}

/**
 * The segments of a combination that may not be shown in a period, seen against everything that it adds up to and that can
 * be asked too: each of its dimensions, each declared combination of some of them, and everybody (P5).
 */
export async function readHiddenCells(scope: Scope, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const { db, definition, period } = scope;
  const { key, minimumN } = definition;
  const cells = await readNamedCells(db, key, keys);
  const segments = cells.map(({ segment }) => segment);
  const days = [stretchOf(period)];
  const totals = await readTotals(db, key, segments, days);
  const counts = totals.map(([n = 0]) => n);
  const lines: Line[] = [];
  const hidden = counts.map(() => false);
  for (const part of partsOf(keys)) {
    const tallied = talliedAs(scope, part);
    if (!tallied) continue;
    const sums = await addedUp(scope, cells, tallied);
    lines.push(...sums.values());
    const withheld = await hiddenOf(scope, tallied);
    for (const [segment, line] of sums)
      if (withheld.has(segment)) for (const at of line.cells) hidden[at] = true;
  }
  const closed = closeCells(counts, lines, minimumN, hidden);
  return new Set(segments.filter((_, at) => closed[at]));
}

/** The lines of cells that add up to the segments of some of their dimensions. */
async function addedUp(
  { db, definition, period }: Scope,
  cells: readonly NamedCell[],
  keys: readonly string[],
): Promise<Map<string, Line>> {
  const places = new Map<string, number[]>();
  cells.forEach(({ values }, at) => {
    const segment = keys.length === 0 ? EVERYONE : segmentOf(Object.fromEntries(values), keys);
    places.set(segment, [...(places.get(segment) ?? []), at]);
  });
  const segments = [...places.keys()];
  const totals = await readTotals(db, definition.key, segments, [stretchOf(period)]);
  return new Map(
    segments.map((segment, place): [string, Line] => [
      segment,
      { cells: places.get(segment) ?? [], total: totals[place]?.[0] ?? 0 },
    ]),
  );
}

/** What may not be shown of some dimensions by themselves, as segments. */
async function hiddenOf(scope: Scope, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const [only] = keys;
  if (only === undefined) return new Set();
  if (keys.length > 1) return readHiddenCells(scope, keys);
  const { db, definition, period } = scope;
  const named = await readNamedCells(db, definition.key, keys);
  const all = [EVERYONE, ...named.map(({ segment }) => segment)];
  const [everybody = [], ...own] = await readTotals(db, definition.key, all, [stretchOf(period)]);
  const values = mostFirst(
    named.map(({ values, segment }, at) => ({
      value: values.get(only) ?? "",
      segment,
      n: own[at]?.[0] ?? 0,
    })),
  );
  const beside = await readBeside(scope, only);
  const withheld = withheldValues(values, everybody[0] ?? 0, definition.minimumN, beside);
  return new Set(values.filter(({ value }) => withheld.has(value)).map(({ segment }) => segment));
}
