import { eq } from "drizzle-orm";
import type { Services } from "../services.ts";
import { response } from "../storage/schema.ts";

/** Takes every demo answer out again, with all that was counted of it; says how many there were. */
export async function removeDemo({ db, journal }: Pick<Services, "db" | "journal">): Promise<number> {
  const rows = await db.select({ id: response.id }).from(response).where(eq(response.demo, true));
  return journal.remove(rows.map(({ id }) => id));
}
