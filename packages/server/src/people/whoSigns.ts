import { eq } from "drizzle-orm";
import { isPassword } from "../access/password.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { person } from "../storage/accessSchema.ts";

/**
 * The id of the person whose address and password these are. Throws Refusal `unauthorised`, the same and as late for an address
 * that is unknown, a password that is wrong, and somebody who has not chosen one yet (T27).
 */
export async function whoSigns(
  { db }: Pick<Services, "db">,
  email: string,
  password: string,
): Promise<string> {
  const [found] = await db
    .select({ id: person.id, password: person.password })
    .from(person)
    .where(eq(person.email, email.trim().toLowerCase()));
  if ((await isPassword(found?.password ?? null, password)) && found) return found.id;
  throw new Refusal("unauthorised", "The e-mail address or the password is not right.");
}
