import type { SecondFactor } from "@klankbord/shared";
import { eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Services } from "../../services.ts";
import { person, recoveryCode, secondFactor } from "../../storage/accessSchema.ts";
import { personHere } from "../whose.ts";

/** Whether a code is asked of oneself beside the password, and how many recovery codes are left. */
export async function readSecondFactor(actor: Actor, { db }: Pick<Services, "db">): Promise<SecondFactor> {
  const id = personHere(actor);
  const [found] = await db
    .select({ password: person.password, confirmed: secondFactor.confirmed, codesAt: secondFactor.codesAt })
    .from(person)
    .leftJoin(secondFactor, eq(secondFactor.person, person.id))
    .where(eq(person.id, id));
  const moment = (ms: number | null | undefined): string | null =>
    ms === null || ms === undefined ? null : new Date(ms).toISOString();
  return {
    hasPassword: (found?.password ?? null) !== null,
    since: moment(found?.confirmed),
    codesMade: moment(found?.codesAt),
    codesLeft: await db.$count(recoveryCode, eq(recoveryCode.person, id)),
  };
}
