import { foldSpelling, MOST_VALUES, tidySpelling } from "@klankbord/shared";
import type { InStatement } from "@libsql/client";
import { knownDimension, match, type Known } from "./known.ts";

type Values = Readonly<Record<string, string>>;

/** Under which known values a response counts, and what it said where that is something else. */
export interface Placed {
  dimensions: Record<string, string>;
  /** Null where every value is its key. */
  given: Record<string, string> | null;
}

/** Places a response by the values that it was sent with. One that nobody knows counts for the whole alone. */
export function place(known: Known, sent: Values): Placed {
  const dimensions: Record<string, string> = {};
  const given: Record<string, string> = {};
  for (const [dimension, value] of Object.entries(sent)) {
    const key = match(known, dimension, value);
    if (key !== null) dimensions[dimension] = key;
    if (key !== value) given[dimension] = value;
  }
  return { dimensions, given: Object.keys(given).length === 0 ? null : given };
}

/** The values that a response was sent with, from how it is stored. */
export function sentWith({ dimensions, given }: Placed): Record<string, string> {
  return { ...dimensions, ...given };
}

/** New values by dimension, as they were brought. */
export type Brought = Map<string, string[]>;

/**
 * Makes the unknown ones among these values known, in `known` itself, as many as there is room for. Whoever calls it stores
 * `bringStatements` in the same transaction, and drops `known` where that fails.
 */
export function bring(known: Known, sent: Values, brought: Brought): void {
  for (const [dimension, value] of Object.entries(sent)) {
    if (match(known, dimension, value) !== null) continue;
    let own = known.dimensions.get(dimension);
    if (!own) {
      own = knownDimension({ key: dimension, names: {}, revision: 0, settled: true }, []);
      known.dimensions.set(dimension, own);
    }
    if (own.values.size >= MOST_VALUES) continue;
    const key = tidySpelling(value);
    own.values.set(key, { key, names: {}, also: [], parent: null, closed: false });
    own.spellings.set(foldSpelling(key), key);
    brought.set(dimension, [...(brought.get(dimension) ?? []), key]);
  }
}

/** Fails the transaction where another process changed the dimensions since they were read. */
export function sameKnown(revision: number): InStatement {
  return {
    sql: "insert into precondition (held) select revision = cast(? as integer) from known_groups",
    args: [revision],
  };
}

/** Stores what was brought. Responses that named it before anybody knew it are placed anew later (writing/settle.ts). */
export function bringStatements(brought: Brought): InStatement[] {
  if (brought.size === 0) return [];
  const values = [...brought].flatMap(([dimension, keys]) => keys.map((key) => [dimension, key]));
  return [
    {
      sql: `insert into dimension (key, settled) select value, 0 from json_each(?) where true
        on conflict do update set revision = revision + 1`,
      args: [JSON.stringify([...brought.keys()])],
    },
    {
      sql: "insert into dimension_value (dimension, key) select value ->> 0, value ->> 1 from json_each(?)",
      args: [JSON.stringify(values)],
    },
    "update known_groups set revision = revision + 1",
  ];
}
