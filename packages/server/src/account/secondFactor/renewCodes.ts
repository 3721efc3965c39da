import { passwordGiven } from "@klankbord/shared";
import type { Actor } from "../../access/actor.ts";
import { invalidField } from "../../invalid.ts";
import { Refusal } from "../../refusal.ts";
import type { Services } from "../../services.ts";
import { change } from "../../writing/change.ts";
import { checkPassword } from "../checkPassword.ts";
import { personHere } from "../whose.ts";
import { hashOfRecoveryCode, newRecoveryCodes } from "./recoveryCodes.ts";

/**
 * Makes another set of recovery codes, by one's password; the former ones are void. Throws Refusal `wrong_password`, or `conflict` where
 * no code is asked at all.
 *
 * @returns the codes, told this once
 */
export async function renewRecoveryCodes(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now">,
  input: unknown,
): Promise<string[]> {
  const id = personHere(actor);
  const parsed = passwordGiven.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  await checkPassword(services, id, parsed.data.password);
  const codes = newRecoveryCodes();
  const hashes = JSON.stringify(codes.map(hashOfRecoveryCode));
  const statements = [
    {
      sql: "update second_factor set codes_at = ? where person = ? and confirmed is not null",
      args: [services.now(), id],
    },
    {
      sql: "insert into recovery_code (hash, person) select value, ? from json_each(?) where changes() > 0",
      args: [id, hashes],
    },
    {
      sql: "delete from recovery_code where person = ? and hash not in (select value from json_each(?)) and changes() > 0",
      args: [id, hashes],
    },
  ];
  const event = { action: "recovery_codes.renewed", subject: id };
  const [renewed = 0] = await change(services, actor, statements, event);
  if (renewed === 0) throw new Refusal("conflict", "No code is asked when you sign in, so none can be lost.");
  return codes;
}
