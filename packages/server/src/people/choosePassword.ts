import { eq } from "drizzle-orm";
import { hashPassword } from "../access/password.ts";
import { hashOf } from "../access/secret.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { invitation } from "../storage/accessSchema.ts";
import { change } from "../writing/change.ts";

// Not a revision more: an owner who has the page open changes nothing of it.
const UPDATE = `
  update person set password = ?, updated_at = ?
  where id = (select person from invitation where hash = ? and expires > ?)`;

const dead = (): Refusal =>
  new Refusal(
    "unauthorised",
    "This link has been used, is too old, or another one was sent since. Ask an owner of this organisation for a new one.",
    { field: "link" },
  );

/** The id of the person who was sent this link, which stays as it is. Throws Refusal `unauthorised` as below. */
export async function personOfLink({ db, now }: Pick<Services, "db" | "now">, link: string): Promise<string> {
  const [found] = await db
    .select()
    .from(invitation)
    .where(eq(invitation.hash, hashOf(link)));
  if (!found || found.expires <= now()) throw dead();
  return found.person;
}

/**
 * Gives somebody the password that they chose by their link, which is spent, and signs them out wherever they still were. One who
 * opens the link twice at once chooses once.
 *
 * @throws Refusal `unauthorised` for a link that is spent, too old or was never given
 */
export async function choosePassword(
  services: Pick<Services, "db" | "journal" | "now">,
  link: string,
  password: string,
): Promise<void> {
  const { now } = services;
  const hash = hashOf(link);
  const id = await personOfLink(services, link);
  const statements = [
    { sql: UPDATE, args: [await hashPassword(password), now(), hash, now()] },
    {
      sql: "delete from session where person = ? and exists (select 1 from invitation where hash = ?)",
      args: [id, hash],
    },
    { sql: "delete from invitation where hash = ?", args: [hash] },
  ];
  const actor = { kind: "person", id, rights: new Set<never>(), groups: null } as const;
  const [chosen = 0] = await change(services, actor, statements, { action: "password.chosen", subject: id });
  if (chosen === 0) throw dead();
}
