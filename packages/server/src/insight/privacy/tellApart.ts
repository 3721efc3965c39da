import type { SurveyDefinition } from "@klankbord/shared";
import type { Cells } from "@klankbord/shared/matrix";
import type { Db } from "../../storage/client.ts";
import { readCellsBySegment } from "../../tallies/reading/cells.ts";
import type { Period } from "../../tallies/reading/period.ts";
import {
  mostFirst,
  readNamedValues,
  type NamedValue,
  type ValueCount,
} from "../../tallies/reading/values.ts";

/** Where and when answers are looked for. */
export interface Scope {
  db: Db;
  definition: SurveyDefinition;
  period: Period;
}

/** One dimension along which answers are told apart, among answers that share the other values of a combination. */
export interface Family {
  /** The dimensions of the segments in the order in which they are tallied. */
  keys: readonly string[];
  vary: string;
  fixed: Readonly<Record<string, string>>;
}

/** The values along one dimension with their cells: the most answered first. */
export interface ValuesApart {
  values: ValueCount[];
  parts: ReadonlyMap<string, Cells>;
}

/** Tells answers apart along one dimension. */
export async function tellApart(
  { db, definition, period }: Scope,
  { keys, vary, fixed }: Family,
): Promise<ValuesApart> {
  const named = await readNamedValues(db, definition.key, keys, vary, fixed);
  const segments = named.map(({ segment }) => segment);
  return apartFrom(named, await readCellsBySegment(db, { definition, segments, period }));
}

function apartFrom(named: readonly NamedValue[], cells: ReadonlyMap<string, Cells>): ValuesApart {
  const found = new Map(
    named.flatMap(({ value, segment }): [string, Cells][] => {
      const own = cells.get(segment);
      return own ? [[value, own]] : [];
    }),
  );
  const values = mostFirst([...found].map(([value, { n }]) => ({ value, n })));
  const parts = values.flatMap(({ value }): [string, Cells][] => {
    const own = found.get(value);
    return own ? [[value, own]] : [];
  });
  return { values, parts: new Map(parts) };
}
