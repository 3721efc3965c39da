import type { Actor } from "../access/actor.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { change } from "../writing/change.ts";
import type { PersonFile } from "./area.ts";
import { PERSONAL_AREAS } from "./areas.ts";
import { readSought } from "./sought.ts";

/** Ids in one transaction. */
const AT_ONCE = 500;

/**
 * Forgets somebody of the outside world everywhere (P3, T34): `{ email }` or `{ phone }`. Their ratings stay as nobody's. What was theirs is
 * overwritten in the database file and its log before this resolves. The audit log says that it was done, not for whom.
 *
 * @returns how many things of each area named them
 * @throws Refusal with the field
 */
export async function erasePerson(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now" | "config">,
  input: unknown,
): Promise<Record<keyof PersonFile, number>> {
  const sought = readSought(input, services.config.country);
  const erased = { responses: 0 };
  for (const { name, find, forget } of PERSONAL_AREAS) {
    const ids = await find(services.db, sought);
    erased[name] = ids.length;
    for (let start = 0; start < ids.length; start += AT_ONCE)
      await change(services, actor, forget(ids.slice(start, start + AT_ONCE)), {
        action: "customer.erased",
        subject: name,
        after: { by: sought.kind, n: Math.min(AT_ONCE, ids.length - start) },
      });
  }
  // Also where nothing was found: an erasure that was cut off before this is finished by asking again.
  if (!(await services.journal.scrub()))
    throw new Refusal(
      "busy",
      "It is erased, but the log of the database still holds what was there, since it is being read. Do the same again.",
      { retryAfter: 10 },
    );
  return erased;
}
