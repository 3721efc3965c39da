import type { SurveyDefinition } from "@klankbord/shared";
import { PACKETS_UNDER } from "@klankbord/shared/matrix";
import { readArrivals, type Arrival } from "../../tallies/reading/answers.ts";
import type { Stretch } from "../../tallies/months.ts";
import type { Reading } from "../reading.ts";
import { selectedInPackets, type Selected } from "./selected.ts";
import type { Part } from "../../tallies/reading/sums.ts";
import { countPackets, type Given, type InPackets } from "./countPackets.ts";
import { readGivenBefore } from "./givenBefore.ts";

type From = Pick<Reading, "db" | "definitionOf">;

/** Whether a selection that may be shown is so small that its answers count in packets. */
export function countsInPackets({ n, withheld }: Pick<Selected, "n" | "withheld">): boolean {
  return withheld === null && n > 0 && n < PACKETS_UNDER;
}

/** Selections of some stretches of days, in their order; the small ones in packets. */
export async function inPackets(
  from: From,
  definition: SurveyDefinition,
  all: readonly Selected[],
  days: readonly Stretch[],
): Promise<Selected[]> {
  const parts = all.flatMap((own, place): (Part & { place: number })[] => {
    const stretch = days[place];
    return stretch && countsInPackets(own)
      ? [{ from: stretch.from, to: stretch.to, segments: own.segments, place }]
      : [];
  });
  const packets = await readPackets(from, definition, parts);
  const packetsOf = new Map(parts.map(({ place }, at) => [place, packets[at]]));
  return all.map((own, place) => {
    const counted = packetsOf.get(place);
    return counted ? selectedInPackets(own, counted) : own;
  });
}

/** The packets of each part, in the order given. */
export async function readPackets(
  from: From,
  definition: SurveyDefinition,
  parts: readonly Part[],
): Promise<InPackets[]> {
  if (parts.length === 0) return [];
  const arrivals = await readArrivals(from, definition, parts);
  const before = await readGivenBefore(from.db, definition, parts);
  const placesOf = await itemPlaces(from, definition, arrivals.flat());
  return parts.map((_, at) => {
    const answers = (arrivals[at] ?? []).toSorted(byArrival).map((one): Given => {
      const places = placesOf.get(one.version) ?? [];
      return places.map((place) => [one.ratings[place], one.ratings[place + 1]] as const);
    });
    return countPackets(definition, answers, before[at] ?? { items: [], straight: 0 });
  });
}

function byArrival(one: Arrival, other: Arrival): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  return one.seq - other.seq;
}

/** By version, where in its packed ratings each item of the definition stands; a negative place is nowhere. */
async function itemPlaces(
  { definitionOf }: From,
  { key, items }: SurveyDefinition,
  arrivals: readonly Arrival[],
): Promise<Map<number, number[]>> {
  const places = new Map<number, number[]>();
  for (const version of new Set(arrivals.map((one) => one.version))) {
    const own = (await definitionOf(key, version))?.items ?? [];
    places.set(
      version,
      items.map((item) => 2 * own.findIndex((one) => one.key === item.key)),
    );
  }
  return places;
}
