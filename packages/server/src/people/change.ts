import { personChange, type Person } from "@klankbord/shared";
import { packLimits, type Actor } from "../access/actor.ts";
import type { Services } from "../services.ts";
import { change } from "../writing/change.ts";
import { checkLimits, readNamed } from "./read.ts";
import { changedMeanwhile, emailTaken, lastOwner, unknownPerson } from "./refusals.ts";
import { findPerson } from "./stored.ts";

/** Whether somebody but this one is owner; in the statement itself, so that two who leave at once do not both go. */
export const ANOTHER_OWNER =
  "exists (select 1 from person other where other.role = 'owner' and other.id <> person.id)";

const UPDATE = `
  update person set name = ?, email = ?, role = ?, groups = ?, updated_at = ?, revision = revision + 1
  where id = ? and revision = cast(? as integer)
    and (role <> 'owner' or ? = 'owner' or ${ANOTHER_OWNER})
    and not exists (select 1 from person other where other.email = ? and other.id <> person.id)`;

/**
 * Changes somebody's name, address or role at the revision that was seen; a new role holds from their next request on. Throws
 * Refusal `unknown_person`, `conflict`, `last_owner`, or `id_taken` for an address that is somebody else's.
 */
export async function changePerson(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now">,
  id: string,
  input: unknown,
): Promise<Person> {
  const { now } = services;
  const { name, email, role, groups: given, revision } = readNamed(personChange, input);
  const found = await findPerson(services, id);
  if (!found) throw unknownPerson();
  // Left out, they stay: what limits somebody is not dropped by a program that does not know of it.
  const groups = given ?? found.groups;
  checkLimits(role, groups);
  const args = [name, email, role, packLimits(groups), now(), id, revision, role, email];
  // A link that went to the former address is void: that may have been somebody else's.
  const unsent =
    email === found.email
      ? []
      : [{ sql: "delete from invitation where person = ? and changes() > 0", args: [id] }];
  const [changed = 0] = await change(services, actor, [{ sql: UPDATE, args }, ...unsent], {
    action: "person.changed",
    subject: id,
    before: { role: found.role, groups: found.groups },
    after: { role, groups },
  });
  const stored = await findPerson(services, id);
  if (!stored) throw unknownPerson();
  if (changed > 0) return stored;
  if (stored.revision !== revision) throw changedMeanwhile();
  throw stored.role === "owner" && role !== "owner" ? lastOwner() : emailTaken();
}
