import type { InStatement } from "@libsql/client";
import { personSubmission, type Person } from "@klankbord/shared";
import { packLimits, type Actor } from "../access/actor.ts";
import { hashPassword } from "../access/password.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { person } from "../storage/accessSchema.ts";
import { change } from "../writing/change.ts";
import { checkLimits, readNamed } from "./read.ts";
import { emailTaken } from "./refusals.ts";
import { findPerson, isEmailTaken } from "./stored.ts";

/** People at most; each is one row of one page. */
const MOST = 1_000;

const INSERT = `
  insert into person (id, name, email, role, groups, password, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?)
  on conflict do nothing`;

/**
 * Adds somebody who may sign in; sending the same twice adds them once. Only the keeper may give a password along, everybody else
 * is invited to choose one. Throws Refusal with the field, `id_taken` for an id or address that is somebody else's.
 *
 * @param alongside statements that go with it, in the same transaction
 */
export async function addPerson(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now">,
  input: unknown,
  alongside: (id: string) => InStatement[] = () => [],
): Promise<{ person: Person; repeated: boolean }> {
  const { db, now } = services;
  const { id, name, email, role, groups, password } = readNamed(personSubmission, input);
  checkLimits(role, groups);
  const limits = packLimits(groups);
  if (password !== undefined && actor.kind !== "keeper")
    throw new Refusal(
      "forbidden",
      "Only the server's keeper may set a password. Send them the link instead.",
      {
        field: "password",
      },
    );
  const before = async (): Promise<{ person: Person; repeated: boolean } | null> => {
    const found = await findPerson(services, id);
    if (!found) return null;
    if (
      found.name === name &&
      found.email === email &&
      found.role === role &&
      packLimits(found.groups) === limits
    )
      return { person: found, repeated: true };
    throw new Refusal("id_taken", "This id belongs to somebody else. Send a new one under a new id.", {
      field: "id",
    });
  };
  const known = await before();
  if (known) return known;
  if (await isEmailTaken(services, email)) throw emailTaken();
  if ((await db.$count(person)) >= MOST)
    throw new Refusal("too_many", `There is room for ${MOST} people. Remove somebody first.`);
  const hash = password === undefined ? null : await hashPassword(password);
  const args = [id, name, email, role, limits, hash, now(), now()];
  const event = { action: "person.added", subject: id, after: { role, groups: groups ?? {} } };
  const [added = 0] = await change(services, actor, [{ sql: INSERT, args }, ...alongside(id)], event);
  const stored = await findPerson(services, id);
  if (added > 0 && stored) return { person: stored, repeated: false };
  // Somebody else added the same id or address a moment earlier.
  const first = await before();
  if (first) return first;
  throw emailTaken();
}
