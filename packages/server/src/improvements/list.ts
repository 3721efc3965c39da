import type { Improvement } from "@klankbord/shared";
import { asc, eq } from "drizzle-orm";
import { readExtent } from "../tallies/reading/extent.ts";
import type { Services } from "../services.ts";
import { improvement } from "../storage/schema.ts";
import { readKnown } from "../tallies/known/readKnown.ts";
import { improvementOf } from "./stored.ts";

export interface ImprovementList {
  survey: string;
  /** Days of the first and last answer, YYYY-MM-DD: what can be compared lies between them. Null without any. */
  from: string | null;
  to: string | null;
  /** Oldest day first; of one day in the order in which they were written down. */
  improvements: Improvement[];
}

/** Every improvement of a survey. */
export async function listImprovements(
  { db }: Pick<Services, "db">,
  survey: string,
): Promise<ImprovementList> {
  const rows = await db
    .select()
    .from(improvement)
    .where(eq(improvement.survey, survey))
    .orderBy(asc(improvement.day), asc(improvement.createdAt), asc(improvement.id));
  const known = await readKnown(db);
  const extent = await readExtent(db, survey);
  return {
    survey,
    from: extent?.first ?? null,
    to: extent?.last ?? null,
    improvements: rows.map((row) => improvementOf(row, known)),
  };
}
