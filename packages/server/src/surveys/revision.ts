import { eq } from "drizzle-orm";
import type { Db } from "../storage/client.ts";
import { survey } from "../storage/schema.ts";

/**
 * The version of a survey's data: grows with every commit of answers, every removal and every new definition, in
 * whichever process it happened. Figures computed at one revision hold until it changes. Null for an unknown survey.
 */
export async function dataVersion(db: Db, key: string): Promise<number | null> {
  const [row] = await db.select({ revision: survey.revision }).from(survey).where(eq(survey.key, key));
  return row?.revision ?? null;
}
