import { ownPasswordChange } from "@klankbord/shared";
import type { Actor } from "../access/actor.ts";
import { hashPassword } from "../access/password.ts";
import { invalidField } from "../invalid.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { change } from "../writing/change.ts";
import { checkPassword } from "./checkPassword.ts";
import { personHere } from "./whose.ts";

const UPDATE = "update person set password = ?, updated_at = ? where id = ? and password = ?";
const DONE = "exists (select 1 from person where id = ? and password = ?)";

/**
 * Gives oneself another password, by the one that one has: signed out everywhere, this browser too, whose caller opens a new session;
 * a link that was still good is void. Throws Refusal `wrong_password`, or with the field.
 *
 * @returns the id of the person
 */
export async function changePassword(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now">,
  input: unknown,
): Promise<string> {
  const id = personHere(actor);
  const parsed = ownPasswordChange.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  const former = await checkPassword(services, id, parsed.data.password);
  const chosen = await hashPassword(parsed.data.new);
  const statements = [
    { sql: UPDATE, args: [chosen, services.now(), id, former] },
    { sql: `delete from session where person = ? and ${DONE}`, args: [id, id, chosen] },
    { sql: `delete from invitation where person = ? and ${DONE}`, args: [id, id, chosen] },
  ];
  const event = { action: "password.changed", subject: id };
  const [changed = 0] = await change(services, actor, statements, event);
  if (changed === 0) throw new Refusal("conflict", "Your password was changed elsewhere at this moment.");
  return id;
}
