import { eq } from "drizzle-orm";
import { challenge } from "../storage/accessSchema.ts";
import type { Ground } from "./ground.ts";
import { hashOf } from "./secret.ts";

/** How long a reply is awaited, ms: a password manager or a provider may have to be unlocked first. */
const LIFE = 5 * 60 * 1000;

/** Questions that are open at most; the oldest gives way. */
const MOST = 10_000;

interface Question {
  /** What the reply brings back; kept as a hash. */
  secret: string;
  /** A reply to something else does not count. */
  purpose: string;
  /** Of whom it is awaited; null of anybody. */
  person: string | null;
  data?: unknown;
}

/** Keeps a question until its reply comes or it is too old. */
export async function keepQuestion(
  { journal, now }: Pick<Ground, "journal" | "now">,
  { secret, purpose, person, data }: Question,
): Promise<void> {
  await journal.write([
    { sql: "delete from challenge where expires <= ?", args: [now()] },
    {
      sql: "delete from challenge where hash in (select hash from challenge order by expires desc limit -1 offset ?)",
      args: [MOST - 1],
    },
    {
      sql: "insert into challenge (hash, purpose, person, data, expires) values (?, ?, ?, ?, ?)",
      args: [hashOf(secret), purpose, person, data === undefined ? null : JSON.stringify(data), now() + LIFE],
    },
  ]);
}

/**
 * Takes a reply to a question that is open, once: of two that come at the same moment one is told null.
 *
 * @returns what was kept with the question, if anything; null where it is none, too old, or answered before
 */
export async function takeReply(
  { db, journal, now }: Pick<Ground, "db" | "journal" | "now">,
  { secret, purpose, person }: Question,
): Promise<{ data: unknown } | null> {
  const hash = hashOf(secret);
  const [found] = await db.select().from(challenge).where(eq(challenge.hash, hash));
  if (!found || found.purpose !== purpose || found.person !== person || found.expires <= now()) return null;
  const [taken = 0] = await journal.write([{ sql: "delete from challenge where hash = ?", args: [hash] }]);
  if (taken === 0) return null;
  return { data: found.data === null ? null : (JSON.parse(found.data) as unknown) };
}
