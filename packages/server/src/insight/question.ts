import { type Period } from "../tallies/reading/period.ts";
import { dimensionValue, type SurveyDefinition } from "@klankbord/shared";
import { match, withParts, type Known } from "../tallies/known/known.ts";
import type { z } from "zod";
import { readParameters } from "../parameters.ts";
import { Refusal } from "../refusal.ts";

/** Dimension key to the values that count; several values of one dimension add up. */
export type Filter = ReadonlyMap<string, readonly string[]>;

export const NO_FILTER: Filter = new Map();

/** Values of one dimension in one question at most, and with the parts of regions: an address has its limits, and so has a query. */
const MOST_VALUES = 50;
const MOST_PARTS = 500;

interface ParsedQuestion<T extends z.ZodRawShape> {
  fields: z.infer<z.ZodObject<T>>;
  /** The values that count. */
  filter: Filter;
  /** The same as they were asked for: a region is itself and not its locations. */
  named: Filter;
}

/**
 * Reads the query of an address: the parameters of `shape`, each at most once, and any declared dimension as a filter; its values in
 * whichever spelling, and a region as its locations. Throws Refusal that names the parameter: unknown, malformed, or a dimension whose figures are off.
 */
export function readQuestion<T extends z.ZodRawShape>(
  definition: SurveyDefinition,
  known: Known,
  query: Readonly<Record<string, readonly string[]>>,
  shape: T,
): ParsedQuestion<T> {
  const given: Record<string, readonly string[]> = {};
  const named = new Map<string, readonly string[]>();
  const filter = new Map<string, readonly string[]>();
  for (const [name, values] of Object.entries(query)) {
    if (Object.hasOwn(shape, name)) {
      given[name] = values;
      continue;
    }
    const asked = readFilter(definition, known, name, values);
    named.set(name, asked);
    filter.set(name, partsOf(known, name, asked));
  }
  return { fields: readParameters(given, shape), filter, named };
}

/** The keys that values and their parts count under. Throws Refusal where that are too many for one question. */
function partsOf(known: Known, name: string, values: readonly string[]): string[] {
  const all = [...new Set(values.flatMap((value) => withParts(known, name, value)))];
  if (all.length <= MOST_PARTS) return all;
  throw new Refusal("invalid", `That is more than ${MOST_PARTS} values of ${name} at once.`, { field: name });
}

function readFilter(
  definition: SurveyDefinition,
  known: Known,
  name: string,
  values: readonly string[],
): string[] {
  const dimension = definition.dimensions.find(({ key }) => key === name);
  if (!dimension)
    throw new Refusal("unknown_parameter", `There is no parameter or dimension ${name}.`, { field: name });
  if (dimension.guarded)
    throw new Refusal("forbidden", `Figures by ${name} are switched off in this survey.`, { field: name });
  const keyOf = (text: string): string => match(known, name, text) ?? text;
  const isListed = (key: string): boolean => {
    if (!dimension.values) return true;
    const parts = withParts(known, name, key);
    return dimension.values.some(({ value }) => parts.includes(keyOf(value)));
  };
  const read = [
    ...new Set(
      values.map((text) => {
        const value = dimensionValue.safeParse(text);
        if (!value.success)
          throw new Refusal("invalid", `${name} is not a value of 1 to 64 characters that can be read.`, {
            field: name,
          });
        const key = keyOf(value.data);
        if (!isListed(key)) throw new Refusal("invalid", `${name} has no such value.`, { field: name });
        return key;
      }),
    ),
  ];
  if (read.length > MOST_VALUES)
    throw new Refusal("invalid", `At most ${MOST_VALUES} values of ${name} at once.`, { field: name });
  return read;
}

/** A period whose end is not before its start. `suffix` is what the second period's parameters end in. */
export function readPeriod(from: string | undefined, to: string | undefined, suffix = ""): Period {
  if (from !== undefined && to !== undefined && to < from)
    throw new Refusal("invalid", `to${suffix} lies before from${suffix}.`, { field: `to${suffix}` });
  return { from: from ?? null, to: to ?? null };
}
