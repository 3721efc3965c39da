import type { Passkey } from "@klankbord/shared";
import { desc, eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Services } from "../../services.ts";
import { passkey } from "../../storage/accessSchema.ts";
import { personHere } from "../whose.ts";
import type { Party } from "./party.ts";

const moment = (ms: number): string => new Date(ms).toISOString();

export function passkeyOf(row: typeof passkey.$inferSelect, party: Party): Passkey {
  const { id, browser, system, createdAt, used } = row;
  return {
    id,
    browser,
    system,
    createdAt: moment(createdAt),
    lastUsed: used === null ? null : moment(used),
    worksHere: row.party === party.id,
  };
}

/** One's own passkeys, the newest first. */
export async function listPasskeys(
  actor: Actor,
  { db }: Pick<Services, "db">,
  party: Party,
): Promise<Passkey[]> {
  const rows = await db
    .select()
    .from(passkey)
    .where(eq(passkey.person, personHere(actor)))
    .orderBy(desc(passkey.createdAt), passkey.id);
  return rows.map((row) => passkeyOf(row, party));
}
