import type { OpenSession } from "@klankbord/shared";
import { and, desc, eq, gt } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { ABSOLUTE_MS, IDLE_MS, keeperName } from "../access/sessions.ts";
import type { Services } from "../services.ts";
import { session } from "../storage/accessSchema.ts";
import { whose } from "./whose.ts";

/**
 * Where one is signed in oneself, the one used last first.
 *
 * @param here hash of the session that asks
 */
export async function listSessions(
  actor: Actor,
  { db, now, config }: Pick<Services, "db" | "now" | "config">,
  here: string | null,
): Promise<OpenSession[]> {
  const of = whose(actor);
  const own = of === "" ? eq(session.keeper, keeperName(config.adminToken)) : eq(session.person, of);
  const rows = await db
    .select()
    .from(session)
    .where(and(own, gt(session.seen, now() - IDLE_MS), gt(session.opened, now() - ABSOLUTE_MS)))
    .orderBy(desc(session.seen), desc(session.opened), session.id);
  return rows.map(({ hash, id, browser, system, opened, seen }) => ({
    id,
    browser,
    system,
    opened: new Date(opened).toISOString(),
    seen: new Date(seen).toISOString(),
    here: hash === here,
  }));
}
