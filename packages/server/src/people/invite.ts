import type { Actor } from "../access/actor.ts";
import { hashOf, newSecret } from "../access/secret.ts";
import type { Services } from "../services.ts";
import { change } from "../writing/change.ts";
import { unknownPerson } from "./refusals.ts";

/** How long a link is good, ms. */
const LIFE = 7 * 24 * 60 * 60 * 1000;

// Another link in the place of the former, which is void from then on.
const INSERT = `
  insert into invitation (person, hash, expires) select id, ?, ? from person where id = ?
  on conflict (person) do update set hash = excluded.hash, expires = excluded.expires`;

/**
 * Makes the link by which somebody chooses a password: who is new, and who has forgotten theirs. Throws Refusal `unknown_person`.
 *
 * @param life how long it is good, ms
 * @returns the secret of the link, told this once, and until when it is good, ms since 1970
 */
export async function invite(
  actor: Actor,
  services: Pick<Services, "journal" | "now">,
  id: string,
  life = LIFE,
): Promise<{ secret: string; expires: number }> {
  const secret = newSecret();
  const expires = services.now() + life;
  const event = { action: "person.invited", subject: id };
  const [made = 0] = await change(
    services,
    actor,
    [{ sql: INSERT, args: [hashOf(secret), expires, id] }],
    event,
  );
  if (made === 0) throw unknownPerson();
  return { secret, expires };
}
