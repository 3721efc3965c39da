import type { SurveyDefinition } from "@klankbord/shared";
import type { Db } from "../../storage/client.ts";
import { given } from "../../tallies/reading/rated.ts";
import { readSums, sumOf, type Part, type Sums } from "../../tallies/reading/sums.ts";
import type { GivenBefore } from "./countPackets.ts";

/**
 * How many ratings came before each part began, in the order given. Parts of the same segments, say the months of a trend,
 * are read as one history.
 */
export async function readGivenBefore(
  db: Db,
  definition: SurveyDefinition,
  parts: readonly Part[],
): Promise<GivenBefore[]> {
  const histories = historiesOf(parts);
  const stretches = histories.flatMap(({ segments, starts }) =>
    starts.map((start, at): Part => ({ segments, from: starts[at - 1] ?? "", to: dayBefore(start) })),
  );
  const { key, items, scale } = definition;
  const summed = {
    items: [given("s", scale), given("i", scale), sumOf("pair_n")],
    wholes: [sumOf("straight_n")],
  };
  const sums = await readSums(db, key, stretches, summed);
  const keys = items.map((item) => item.key);
  const found = new Map<string, GivenBefore>();
  let place = 0;
  for (const { segments, starts } of histories) {
    let before = nothingBefore(keys);
    for (const start of starts) {
      before = later(before, keys, sums[place++]);
      found.set(nameOf(segments, start), before);
    }
  }
  return parts.map(({ segments, from }) => found.get(nameOf(segments, from)) ?? nothingBefore(keys));
}

interface History {
  segments: readonly string[];
  /** First days of parts, each once, in order; not the beginning of time. */
  starts: string[];
}

function historiesOf(parts: readonly Part[]): History[] {
  const histories = new Map<string, History>();
  for (const { segments, from } of parts) {
    if (from === "") continue;
    const name = nameOf(segments, "");
    const own = histories.get(name) ?? { segments, starts: [] };
    if (!own.starts.includes(from)) own.starts.push(from);
    histories.set(name, own);
  }
  return [...histories.values()].map(({ segments, starts }) => ({ segments, starts: starts.toSorted() }));
}

function nameOf(segments: readonly string[], start: string): string {
  return JSON.stringify([start, ...segments]);
}

function nothingBefore(keys: readonly string[]): GivenBefore {
  return { items: keys.map(() => ({ satisfaction: 0, importance: 0, pairs: 0 })), straight: 0 };
}

function later(
  { items, straight }: GivenBefore,
  keys: readonly string[],
  sums: Sums | undefined,
): GivenBefore {
  return {
    items: items.map((own, place) => {
      const [satisfaction = 0, importance = 0, pairs = 0] = sums?.items.get(keys[place] ?? "") ?? [];
      return {
        satisfaction: own.satisfaction + satisfaction,
        importance: own.importance + importance,
        pairs: own.pairs + pairs,
      };
    }),
    straight: straight + (sums?.wholes?.[0] ?? 0),
  };
}

const DAY_MS = 86_400_000;

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}
