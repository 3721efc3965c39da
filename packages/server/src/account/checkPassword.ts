import { eq } from "drizzle-orm";
import { isPassword } from "../access/password.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { person } from "../storage/accessSchema.ts";

/**
 * Holds what somebody gave against their own password, before they change how they sign in: who finds a browser open cannot.
 *
 * @returns the hash that it was held against
 * @throws Refusal `wrong_password`
 */
export async function checkPassword(
  { db }: Pick<Services, "db">,
  id: string,
  given: string,
): Promise<string> {
  const [found] = await db.select({ password: person.password }).from(person).where(eq(person.id, id));
  const hash = found?.password ?? null;
  if ((await isPassword(hash, given)) && hash !== null) return hash;
  throw new Refusal("wrong_password", "This is not your password.", { field: "password" });
}
