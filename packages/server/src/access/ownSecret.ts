import { eq } from "drizzle-orm";
import type { Services } from "../services.ts";
import { secret } from "../storage/schema.ts";
import { newSecret } from "./secret.ts";

/** A secret that the server makes for itself under this name, the same for every process on the database. */
export async function ownSecret(
  { db, journal }: Pick<Services, "db" | "journal">,
  name: string,
): Promise<string> {
  const find = async (): Promise<string | undefined> =>
    (await db.select().from(secret).where(eq(secret.name, name)))[0]?.value;
  const known = await find();
  if (known !== undefined) return known;
  await journal.write([
    {
      sql: "insert into secret (name, value) values (?, ?) on conflict do nothing",
      args: [name, newSecret()],
    },
  ]);
  // Another process may have been faster.
  const made = await find();
  if (made === undefined) throw new Error(`the secret ${name} was not stored`);
  return made;
}
