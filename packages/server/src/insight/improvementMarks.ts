import type { Improvement } from "@klankbord/shared";
import { and, asc, between, eq } from "drizzle-orm";
import { keysOfAll } from "../groups/current.ts";
import { improvement } from "../storage/schema.ts";
import { readKnown } from "../tallies/known/readKnown.ts";
import type { Filter } from "./question.ts";
import type { Reading } from "./reading.ts";

/** Something that the organisation did to do better, which may explain a rise after it (L3). */
export interface ImprovementMark extends Pick<Improvement, "id" | "day" | "title" | "item" | "groups"> {
  kind: "improvement";
}

/**
 * Whether some of the answers that a filter lets through may come from where an improvement holds. Only a dimension that
 * both name can tell them apart: pilot locations may well be among the answers of one channel.
 */
function concerns(groups: Improvement["groups"], filter: Filter): boolean {
  return Object.entries(groups).every(([key, values]) => {
    const asked = filter.get(key);
    return asked === undefined || asked.some((value) => values.includes(value));
  });
}

/** The improvements of a survey that took effect within these days and concern these answers, oldest first. */
export async function readImprovementMarks(
  { db }: Pick<Reading, "db">,
  { survey, filter }: { survey: string; filter: Filter },
  { from, to }: { from: string; to: string },
): Promise<ImprovementMark[]> {
  const { id, day, title, item, groups, createdAt } = improvement;
  const rows = await db
    .select({ id, day, title, item, groups })
    .from(improvement)
    .where(and(eq(improvement.survey, survey), between(day, from, to)))
    .orderBy(asc(day), asc(createdAt), asc(id));
  const known = await readKnown(db);
  return rows
    .map(({ id, day, title, item, groups }): ImprovementMark => ({
      kind: "improvement",
      id,
      day,
      title,
      item,
      // Values as they are by now: one that was merged into another means that, a region its locations.
      groups: keysOfAll(known, JSON.parse(groups) as Improvement["groups"]),
    }))
    .filter((mark) => concerns(mark.groups, filter));
}
