import { foldSpelling, type GroupValue } from "@klankbord/shared";

/** A dimension with its values, as matching needs them. */
export interface KnownDimension {
  key: string;
  names: GroupValue["names"];
  revision: number;
  /** Whether every stored response is placed by this revision. */
  settled: boolean;
  values: Map<string, GroupValue>;
  /** Folded spelling to key. */
  spellings: Map<string, string>;
  /** Key to the keys of its direct parts. */
  parts: Map<string, string[]>;
}

/** All dimensions of the organisation at one revision. */
export interface Known {
  revision: number;
  dimensions: Map<string, KnownDimension>;
}

/** Every way in which a value is written, its key first. */
export function spellingsOf({ key, names, also }: Pick<GroupValue, "key" | "names" | "also">): string[] {
  return [key, ...Object.values(names), ...also];
}

export function knownDimension(
  about: Omit<KnownDimension, "values" | "spellings" | "parts">,
  values: readonly GroupValue[],
): KnownDimension {
  const spellings = new Map<string, string>();
  const parts = new Map<string, string[]>();
  for (const value of values) {
    for (const spelling of spellingsOf(value)) spellings.set(foldSpelling(spelling), value.key);
    if (value.parent !== null) parts.set(value.parent, [...(parts.get(value.parent) ?? []), value.key]);
  }
  return { ...about, values: new Map(values.map((value) => [value.key, value])), spellings, parts };
}

/** The key of the value that a text means; null where nobody knows one. */
export function match({ dimensions }: Known, dimension: string, text: string): string | null {
  const known = dimensions.get(dimension);
  if (!known) return null;
  return known.values.has(text) ? text : (known.spellings.get(foldSpelling(text)) ?? null);
}

/** A value and all its parts, those of its parts included: the keys under which its responses count. */
export function withParts({ dimensions }: Known, dimension: string, key: string): string[] {
  const parts = dimensions.get(dimension)?.parts;
  const all = new Set([key]);
  // A set grows while it is walked; a value of a circle is met once.
  for (const one of all) for (const part of parts?.get(one) ?? []) all.add(part);
  return [...all];
}
