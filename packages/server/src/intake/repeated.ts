import type { ResponseReceipt } from "@klankbord/shared";
import { eq } from "drizzle-orm";
import type { Services } from "../services.ts";
import { FORGOTTEN } from "../writing/answer.ts";
import { response } from "../storage/schema.ts";

/** The receipt of a stored answer with this id and digest; null where there is none. */
export async function repeatedReceipt(
  { db }: Pick<Services, "db">,
  id: string,
  digest: string,
): Promise<ResponseReceipt | null> {
  const [row] = await db.select().from(response).where(eq(response.id, id));
  if (!row || (row.digest !== digest && row.digest !== FORGOTTEN)) return null;
  return { id, survey: row.survey, version: row.version, at: new Date(row.at).toISOString() };
}
