import type { Actor } from "../access/actor.ts";
import type { Services } from "../services.ts";
import { change } from "../writing/change.ts";
import { ANOTHER_OWNER } from "./change.ts";
import { changedMeanwhile, lastOwner, unknownPerson } from "./refusals.ts";
import { findPerson } from "./stored.ts";

const DELETE = `
  delete from person where id = ? and revision = cast(? as integer) and (role <> 'owner' or ${ANOTHER_OWNER})`;

/** What somebody signs in by, and where they are signed in. */
export const THEIRS = [
  "session",
  "invitation",
  "second_factor",
  "recovery_code",
  "passkey",
  "challenge",
  "identity",
];
const GONE = "not exists (select 1 from person where id = ?)";

/**
 * Removes somebody, at the revision that was seen: they are signed out everywhere, and their link is void. Throws Refusal
 * `unknown_person`, `conflict` or `last_owner`.
 */
export async function removePerson(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now">,
  id: string,
  revision: number,
): Promise<void> {
  const statements = [
    { sql: DELETE, args: [id, revision] },
    ...THEIRS.map((table) => ({ sql: `delete from ${table} where person = ? and ${GONE}`, args: [id, id] })),
  ];
  const event = { action: "person.removed", subject: id };
  const [removed = 0] = await change(services, actor, statements, event);
  if (removed > 0) return;
  const found = await findPerson(services, id);
  if (!found) throw unknownPerson();
  throw found.revision === revision ? lastOwner() : changedMeanwhile();
}
