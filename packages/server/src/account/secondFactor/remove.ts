import { passwordGiven } from "@klankbord/shared";
import type { Actor } from "../../access/actor.ts";
import { invalidField } from "../../invalid.ts";
import { unknownPerson } from "../../people/refusals.ts";
import { findPerson } from "../../people/stored.ts";
import type { Services } from "../../services.ts";
import { change } from "../../writing/change.ts";
import { checkPassword } from "../checkPassword.ts";
import { personHere } from "../whose.ts";

type Needs = Pick<Services, "db" | "journal" | "now">;

async function remove(actor: Actor, services: Needs, person: string): Promise<boolean> {
  const statements = [
    { sql: "delete from second_factor where person = ?", args: [person] },
    {
      sql: `delete from recovery_code
        where person = ? and not exists (select 1 from second_factor where person = ?)`,
      args: [person, person],
    },
  ];
  const event = { action: "second_factor.removed", subject: person };
  const [removed = 0] = await change(services, actor, statements, event);
  return removed > 0;
}

/** Switches one's own second factor off, by one's password; recovery codes go with it. Throws Refusal `wrong_password`. */
export async function removeOwnSecondFactor(actor: Actor, services: Needs, input: unknown): Promise<void> {
  const id = personHere(actor);
  const parsed = passwordGiven.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  await checkPassword(services, id, parsed.data.password);
  await remove(actor, services, id);
}

/**
 * Takes the second factor of somebody away who has lost it. Throws Refusal `unknown_person`.
 *
 * @returns whether there was one
 */
export async function removeSecondFactor(actor: Actor, services: Needs, person: string): Promise<boolean> {
  if (!(await findPerson(services, person))) throw unknownPerson();
  return remove(actor, services, person);
}
