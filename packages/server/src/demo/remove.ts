import { SERVER } from "../access/actor.ts";
import { eq } from "drizzle-orm";
import { dismissColleagues } from "./people.ts";
import { removeImprovement } from "../improvements/remove.ts";
import type { Services } from "../services.ts";
import { improvement, response } from "../storage/schema.ts";

type Needs = Pick<Services, "db" | "journal" | "changes" | "now">;

/** Takes every demo answer out again, with all that was counted of it, with the demo's improvements and people; says how many answers there were. */
export async function removeDemo(services: Needs): Promise<number> {
  const { db, journal } = services;
  const { survey, id, revision } = improvement;
  const improvements = await db
    .select({ survey, id, revision })
    .from(improvement)
    .where(eq(improvement.demo, true));
  for (const one of improvements) await removeImprovement(SERVER, services, one.survey, one.id, one.revision);
  await dismissColleagues(services);
  const rows = await db.select({ id: response.id }).from(response).where(eq(response.demo, true));
  return journal.remove(rows.map(({ id }) => id));
}
