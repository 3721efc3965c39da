import type { GroupDimension, GroupList } from "@klankbord/shared/api";
import { desc } from "drizzle-orm";
import type { Services } from "../services.ts";
import type { Db } from "../storage/client.ts";
import { dimensionMerge } from "../storage/groupSchema.ts";
import type { Known } from "../tallies/known/known.ts";
import { readKnown } from "../tallies/known/readKnown.ts";
import { stretchOf } from "../tallies/reading/period.ts";
import { readTotals } from "../tallies/reading/values.ts";
import { segmentPart } from "../tallies/segments.ts";
import type { Gone } from "./gone.ts";
import { readUnknown } from "./unknown.ts";
import { unknownDimension } from "./write.ts";

type Needs = Pick<Services, "db" | "surveys">;

/** Merges that are listed, of all dimensions together. */
const MOST_MERGES = 50;

/** By segment, the responses of all surveys. */
async function readSizes({ db, surveys }: Needs, { dimensions }: Known): Promise<Map<string, number>> {
  const segments = [...dimensions.values()].flatMap(({ key, values }) =>
    [...values.keys()].map((value) => segmentPart(key, value)),
  );
  const sizes = new Map(segments.map((segment) => [segment, 0]));
  for (const survey of await surveys.keys()) {
    const totals = await readTotals(db, survey, segments, [stretchOf({ from: null, to: null })]);
    segments.forEach((segment, at) => sizes.set(segment, (sizes.get(segment) ?? 0) + (totals[at]?.[0] ?? 0)));
  }
  return sizes;
}

async function readMerges(db: Db): Promise<(GroupDimension["merges"][number] & { dimension: string })[]> {
  const rows = await db.select().from(dimensionMerge).orderBy(desc(dimensionMerge.id)).limit(MOST_MERGES);
  return rows.map(({ id, dimension, value, into, at }) => ({
    id,
    dimension,
    from: (JSON.parse(value) as Gone).value.key,
    into,
    at: new Date(at).toISOString(),
  }));
}

/** Every dimension of the organisation with its values, and the values that responses named and nobody knows. */
export async function listGroups(services: Needs): Promise<GroupList> {
  const { db } = services;
  const known = await readKnown(db);
  const sizes = await readSizes(services, known);
  const unknown = await readUnknown(db, known);
  const merges = await readMerges(db);
  const keys = [...new Set([...known.dimensions.keys(), ...unknown.keys()])];
  return {
    dimensions: keys.map((key): GroupDimension => {
      const own = known.dimensions.get(key);
      const { unknown: strange = [], more = { values: 0, n: 0 } } = unknown.get(key) ?? {};
      return {
        key,
        names: own?.names ?? {},
        revision: own?.revision ?? 0,
        values: [...(own?.values.values() ?? [])].map((value) =>
          Object.assign({ n: sizes.get(segmentPart(key, value.key)) ?? 0 }, value),
        ),
        unknown: strange,
        more,
        merges: merges.flatMap(({ dimension, ...merge }) => (dimension === key ? [merge] : [])),
        settled: own?.settled ?? true,
      };
    }),
  };
}

/** One of them. Throws Refusal `unknown_dimension`. */
export async function findDimension(services: Needs, key: string): Promise<GroupDimension> {
  const { dimensions } = await listGroups(services);
  const found = dimensions.find((one) => one.key === key);
  if (!found) throw unknownDimension(key);
  return found;
}
