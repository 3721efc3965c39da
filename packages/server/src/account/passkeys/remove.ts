import type { Actor } from "../../access/actor.ts";
import { unknownPerson } from "../../people/refusals.ts";
import { findPerson } from "../../people/stored.ts";
import { Refusal } from "../../refusal.ts";
import type { Services } from "../../services.ts";
import { change } from "../../writing/change.ts";
import { personHere } from "../whose.ts";

/** Removes one of one's own passkeys, which signs in no more. Throws Refusal `unknown_passkey`, also for somebody else's. */
export async function removePasskey(
  actor: Actor,
  services: Pick<Services, "journal" | "now">,
  id: string,
): Promise<void> {
  const person = personHere(actor);
  const statement = { sql: "delete from passkey where id = ? and person = ?", args: [id, person] };
  const event = { action: "passkey.removed", subject: person };
  const [removed = 0] = await change(services, actor, [statement], event);
  if (removed === 0) throw new Refusal("unknown_passkey", "There is no such passkey of yours.");
}

/** Removes all passkeys of somebody, whose device is lost or stolen. Throws Refusal `unknown_person`. */
export async function removePasskeysOf(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now">,
  person: string,
): Promise<void> {
  if (!(await findPerson(services, person))) throw unknownPerson();
  const statement = { sql: "delete from passkey where person = ?", args: [person] };
  await change(services, actor, [statement], { action: "passkeys.removed", subject: person });
}
