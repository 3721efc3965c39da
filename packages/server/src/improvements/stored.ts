import { hash } from "node:crypto";
import type { Improvement, ImprovementContent } from "@klankbord/shared";
import { and, eq } from "drizzle-orm";
import { calledNow } from "../groups/current.ts";
import type { Db } from "../storage/client.ts";
import { improvement } from "../storage/schema.ts";
import type { Known } from "../tallies/known/known.ts";
import { readKnown } from "../tallies/known/readKnown.ts";

/** An improvement as it lies in the database, as far as the verbs need to know. */
export interface StoredImprovement {
  told: Improvement;
  digest: string;
}

/** With its groups as they are called by now: a value may have been merged into another. */
export function improvementOf(row: typeof improvement.$inferSelect, known: Known): Improvement {
  const { id, day, title, item, groups, note, revision, createdAt, updatedAt } = row;
  return {
    id,
    day,
    title,
    item,
    groups: calledNow(known, JSON.parse(groups) as Improvement["groups"]),
    note,
    revision,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  };
}

export async function findImprovement(db: Db, survey: string, id: string): Promise<StoredImprovement | null> {
  const [row] = await db
    .select()
    .from(improvement)
    .where(and(eq(improvement.survey, survey), eq(improvement.id, id)));
  return row ? { told: improvementOf(row, await readKnown(db)), digest: row.digest } : null;
}

/** Groups in one order, so that the same ones in other words are the same. */
export function sortedGroups(groups: ImprovementContent["groups"]): [string, string[]][] {
  return Object.entries(groups)
    .map(([key, values]): [string, string[]] => [key, values.toSorted()])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Tells whether two improvements say the same; times and revisions are no part of it. */
export function digestOf({ day, title, item, groups, note }: ImprovementContent): string {
  const said = [day, title, item, sortedGroups(groups), note];
  return hash("sha256", JSON.stringify(said), "base64url").slice(0, 22);
}
