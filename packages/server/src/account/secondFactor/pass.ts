import { and, eq, isNotNull } from "drizzle-orm";
import { Refusal } from "../../refusal.ts";
import type { Services } from "../../services.ts";
import { secondFactor } from "../../storage/accessSchema.ts";
import { change } from "../../writing/change.ts";
import { hashOfRecoveryCode } from "./recoveryCodes.ts";
import { periodsOfCode } from "./timedCodes.ts";

type Needs = Pick<Services, "db" | "journal" | "now" | "limits">;

// The statement itself refuses what is spent, so that of two who send one code at once a single one is let in.
const SPEND = "update second_factor set step = ? where person = ? and secret = ? and step < ?";

async function isTimedCode({ journal, now }: Needs, person: string, secret: string, code: string) {
  for (const period of periodsOfCode(secret, code, now())) {
    const [spent = 0] = await journal.write([{ sql: SPEND, args: [period, person, secret, period] }]);
    if (spent > 0) return true;
  }
  return false;
}

async function isRecoveryCode(services: Needs, person: string, code: string): Promise<boolean> {
  const statement = {
    sql: "delete from recovery_code where hash = ? and person = ?",
    args: [hashOfRecoveryCode(code), person],
  };
  const actor = { kind: "person", id: person, rights: new Set<never>(), groups: null } as const;
  const event = { action: "recovery_code.used", subject: person };
  const [used = 0] = await change(services, actor, [statement], event);
  return used > 0;
}

/**
 * Asks for the second factor of somebody whose password was right. A code is accepted once. Throws Refusal `second_factor` where one is
 * needed and missing, and with the field `code` where it is wrong or spent; `too_many_requests` after many wrong ones.
 */
export async function passSecondFactor(
  services: Needs,
  person: string,
  code: string | undefined,
): Promise<void> {
  const [found] = await services.db
    .select({ secret: secondFactor.secret })
    .from(secondFactor)
    .where(and(eq(secondFactor.person, person), isNotNull(secondFactor.confirmed)));
  if (!found) return;
  if (code === undefined)
    throw new Refusal("second_factor", "The password is right. Send the code of your app in `code` too.");
  // By person: whoever has the password could else try codes from many addresses. Who has not the password holds up nobody.
  const right = services.limits.code(person);
  const typed = code.replace(/[\s-]/g, "");
  const isRight = /^\d{6}$/.test(typed)
    ? await isTimedCode(services, person, found.secret, typed)
    : await isRecoveryCode(services, person, typed);
  if (!isRight)
    throw new Refusal("second_factor", "This code is not right, or was used before. Wait for the next one.", {
      field: "code",
    });
  right();
}
