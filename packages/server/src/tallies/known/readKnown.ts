import type { GroupValue } from "@klankbord/shared";
import type { Db } from "../../storage/client.ts";
import { dimension, dimensionValue, knownGroups } from "../../storage/groupSchema.ts";
import { knownDimension, type Known } from "./known.ts";

/** At which revision the dimensions are. */
export async function readRevision(db: Db): Promise<number> {
  const [row] = await db.select({ revision: knownGroups.revision }).from(knownGroups);
  return row?.revision ?? 0;
}

/** Every dimension with its values, all of one moment. */
export async function readKnown(db: Db): Promise<Known> {
  const [heads, dimensions, values] = await db.batch([
    db.select({ revision: knownGroups.revision }).from(knownGroups),
    db.select().from(dimension).orderBy(dimension.key),
    db.select().from(dimensionValue).orderBy(dimensionValue.dimension, dimensionValue.key),
  ]);
  const own = new Map<string, GroupValue[]>(dimensions.map(({ key }) => [key, []]));
  for (const { dimension: of, key, names, also, parent, closed } of values)
    own.get(of)?.push({
      key,
      names: JSON.parse(names) as GroupValue["names"],
      also: JSON.parse(also) as string[],
      parent,
      closed,
    });
  return {
    revision: heads[0]?.revision ?? 0,
    dimensions: new Map(
      dimensions.map(({ key, names, revision, settled }) => [
        key,
        knownDimension(
          {
            key,
            names: JSON.parse(names) as GroupValue["names"],
            revision,
            settled: settled === revision,
          },
          own.get(key) ?? [],
        ),
      ]),
    ),
  };
}
