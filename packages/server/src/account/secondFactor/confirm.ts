import { codeGiven } from "@klankbord/shared";
import { eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { invalidField } from "../../invalid.ts";
import { Refusal } from "../../refusal.ts";
import type { Services } from "../../services.ts";
import { secondFactor } from "../../storage/accessSchema.ts";
import { change } from "../../writing/change.ts";
import { personHere } from "../whose.ts";
import { hashOfRecoveryCode, newRecoveryCodes } from "./recoveryCodes.ts";
import { periodsOfCode } from "./timedCodes.ts";

const CONFIRM = `
  update second_factor set confirmed = ?, step = ?, codes_at = ? where person = ? and secret = ? and confirmed is null`;
const CODES =
  "insert into recovery_code (hash, person) select value, ? from json_each(?) where changes() > 0";

/**
 * Switches the second factor on, by a code that shows that the app knows the secret; that code is spent. Other browsers, which were let
 * in without, are signed out. Throws Refusal `wrong_code`, or `conflict` where none was offered.
 *
 * @param here hash of the session that stays
 * @returns recovery codes, told this once
 */
export async function confirmSecondFactor(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now" | "limits">,
  input: unknown,
  here: string | null,
): Promise<string[]> {
  const { db, now, limits } = services;
  const id = personHere(actor);
  const parsed = codeGiven.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  const [found] = await db.select().from(secondFactor).where(eq(secondFactor.person, id));
  const begun = new Refusal("conflict", "This was not begun, or is on already. Begin anew.");
  if (!found || found.confirmed !== null) throw begun;
  const right = limits.code(id);
  const period = periodsOfCode(found.secret, parsed.data.code.replace(/\s/g, ""), now()).at(-1);
  if (period === undefined)
    throw new Refusal("wrong_code", "This is not the code that the app shows now.", { field: "code" });
  right();
  const codes = newRecoveryCodes();
  const statements = [
    { sql: CONFIRM, args: [now(), period, now(), id, found.secret] },
    { sql: CODES, args: [id, JSON.stringify(codes.map(hashOfRecoveryCode))] },
    { sql: "delete from session where person = ? and hash <> ? and changes() > 0", args: [id, here ?? ""] },
  ];
  const event = { action: "second_factor.added", subject: id };
  const [confirmed = 0] = await change(services, actor, statements, event);
  if (confirmed === 0) throw begun;
  return codes;
}
