import { desc, eq, sql } from "drizzle-orm";
import type { Services } from "../services.ts";
import { surveyVersion } from "../storage/schema.ts";

/** When a survey that is closed was closed, in milliseconds since 1970; null where it is open. */
export async function closedAt({ db }: Pick<Services, "db">, key: string): Promise<number | null> {
  const versions = await db
    .select({
      at: surveyVersion.createdAt,
      status: sql<string>`json_extract(${surveyVersion.definition}, '$.status')`,
    })
    .from(surveyVersion)
    .where(eq(surveyVersion.survey, key))
    .orderBy(desc(surveyVersion.version));
  const open = versions.findIndex(({ status }) => status !== "closed");
  return versions[(open === -1 ? versions.length : open) - 1]?.at ?? null;
}
