import type { Right } from "@klankbord/shared";
import { eq } from "drizzle-orm";
import { apiKey } from "../storage/accessSchema.ts";
import { limitsOf, type Actor } from "./actor.ts";
import type { Ground } from "./ground.ts";
import { hashOf, newSecret } from "./secret.ts";

/** What every key begins with: who finds one in a file or a log knows what it is. */
const PREFIX = "kb_";

/** How often it is written down that a key is used, ms. */
const USED_EVERY = 60_000;

export function newKey(): string {
  return PREFIX + newSecret();
}

/** The program that this key was given to, with its rights; null where there is none, or it has ended. */
export async function findKey({ db, journal, now, log }: Ground, key: string): Promise<Actor | null> {
  if (!key.startsWith(PREFIX)) return null;
  const [found] = await db
    .select()
    .from(apiKey)
    .where(eq(apiKey.hash, hashOf(key)));
  if (!found || (found.expires !== null && found.expires <= now())) return null;
  if (found.used === null || now() - found.used >= USED_EVERY)
    await journal
      .write([{ sql: "update api_key set used = ? where id = ?", args: [now(), found.id] }])
      .catch((error: unknown) => log.warn({ err: error }, "that a key is used could not be stored"));
  return {
    kind: "key",
    id: found.id,
    rights: new Set(JSON.parse(found.rights) as Right[]),
    groups: limitsOf(found.groups),
  };
}
