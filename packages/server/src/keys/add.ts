import { keySubmission, type ApiKey } from "@klankbord/shared";
import { eq } from "drizzle-orm";
import { packLimits, type Actor } from "../access/actor.ts";
import { unlimited } from "../insight/within.ts";
import { newKey } from "../access/keys.ts";
import { hashOf } from "../access/secret.ts";
import { readNamed } from "../people/read.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { apiKey } from "../storage/accessSchema.ts";
import { change } from "../writing/change.ts";
import { keyOf } from "./list.ts";

/** Keys at most. */
const MOST = 200;

const INSERT = `
  insert into api_key (id, name, hash, start, rights, groups, expires, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)
  on conflict do nothing`;

/**
 * Makes a key for a program. It is told this once and kept as a hash, so sending the same twice is `id_taken`. Throws Refusal with
 * the field: rights that the sender does not have, an end that is past.
 */
export async function addKey(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now">,
  input: unknown,
): Promise<ApiKey & { key: string }> {
  const { db, now } = services;
  const { id, name, rights, groups, expires } = readNamed(keySubmission, input);
  const lacking = rights.find((right) => !actor.rights.has(right));
  if (lacking) throw new Refusal("forbidden", `You have no right ${lacking} to give.`, { field: "rights" });
  unlimited(actor, "A key of yours");
  const end = expires === null ? null : Date.parse(expires);
  if (end !== null && end <= now())
    throw new Refusal("out_of_range", "expires lies in the past.", { field: "expires" });
  if ((await db.$count(apiKey)) >= MOST)
    throw new Refusal("too_many", `There is room for ${MOST} keys. Remove one first.`);
  const key = newKey();
  const args = [
    id,
    name,
    hashOf(key),
    key.slice(0, 7),
    JSON.stringify(rights),
    packLimits(groups),
    end,
    now(),
  ];
  const event = { action: "key.added", subject: id, after: { rights, groups: groups ?? {}, expires } };
  const [added = 0] = await change(services, actor, [{ sql: INSERT, args }], event);
  const [row] = await db.select().from(apiKey).where(eq(apiKey.id, id));
  if (added === 0 || !row)
    throw new Refusal("id_taken", "There is a key with this id, and it is told only once. Send a new id.", {
      field: "id",
    });
  return { ...keyOf(row), key };
}
