import { randomUUID } from "node:crypto";
import { plainText, type Person, type Role } from "@klankbord/shared";
import { isEmail } from "@klankbord/shared/email";
import { and, eq } from "drizzle-orm";
import { SERVER } from "../access/actor.ts";
import { ANOTHER_OWNER } from "../people/change.ts";
import { findPerson } from "../people/stored.ts";
import type { Services } from "../services.ts";
import { identity, person } from "../storage/accessSchema.ts";
import { change } from "../writing/change.ts";
import { ProviderFailed } from "./failed.ts";
import type { Claims } from "./provider.ts";
import { type OidcSettings, roleOf } from "./settings.ts";

type Needs = Pick<Services, "db" | "journal" | "now" | "log">;

const LINK = `
  insert into identity (issuer, subject, person, made_here, created_at) select ?, ?, id, 0, ? from person where id = ?
  on conflict do nothing`;

const ADD = `
  insert into person (id, name, email, role, created_at, updated_at) values (?, ?, ?, ?, ?, ?)
  on conflict do nothing`;
const ADD_IDENTITY = `
  insert into identity (issuer, subject, person, made_here, created_at) select ?, ?, ?, 1, ? where changes() > 0`;

// An owner has no limits; and somebody stays owner, whatever the provider says.
const SET_ROLE = `
  update person set role = ?, groups = case when ? = 'owner' then null else groups end,
    updated_at = ?, revision = revision + 1
  where id = ? and role = ? and (role <> 'owner' or ${ANOTHER_OWNER})`;

const text = (value: unknown): string =>
  typeof value === "string" ? plainText(value).replace(/\s+/gu, " ").trim() : "";

async function setRole(services: Needs, found: Person, role: Role): Promise<void> {
  const { id, role: before } = found;
  const args = [role, role, services.now(), id, before];
  const event = { action: "person.changed", subject: id, before: { role: before }, after: { role } };
  const [changed = 0] = await change(services, SERVER, [{ sql: SET_ROLE, args }], event);
  if (changed === 0)
    services.log.warn({ person: id }, "the provider gives the only owner another role: they stay owner");
}

/** Who this is here by what was linked before; null for whoever comes for the first time. */
async function known(services: Needs, settings: OidcSettings, claims: Claims): Promise<string | null> {
  const [row] = await services.db
    .select({ person: identity.person, madeHere: identity.madeHere })
    .from(identity)
    .where(and(eq(identity.issuer, claims.issuer), eq(identity.subject, claims.subject)));
  const found = row && (await findPerson(services, row.person));
  if (!row || !found) return null;
  const role = roleOf(settings, claims.all);
  // Whoever came here by a role of the provider goes with it; whom an owner added keeps what that owner gave.
  if (role === null && row.madeHere) throw new ProviderFailed("no_role");
  if (role !== null && role !== found.role) await setRole(services, found, role);
  return row.person;
}

async function linkByEmail(services: Needs, claims: Claims, id: string): Promise<void> {
  // An address that the provider has not seen proof of is anybody's: by it no account is handed over.
  if (claims.all["email_verified"] !== true) throw new ProviderFailed("unverified");
  const args = [claims.issuer, claims.subject, services.now(), id];
  await change(services, SERVER, [{ sql: LINK, args }], { action: "person.linked", subject: id });
}

async function add(services: Needs, claims: Claims, email: string, role: Role): Promise<void> {
  if (claims.all["email_verified"] === false) throw new ProviderFailed("unverified");
  const id = randomUUID();
  const at = services.now();
  const name = (text(claims.all["name"]) || text(claims.all["preferred_username"]) || email).slice(0, 120);
  const statements = [
    { sql: ADD, args: [id, name, email, role, at, at] },
    { sql: ADD_IDENTITY, args: [claims.issuer, claims.subject, id, at] },
  ];
  await change(services, SERVER, statements, {
    action: "person.added",
    subject: id,
    after: { role, groups: {}, by: "provider" },
  });
}

/**
 * The id of the person whom the provider sends. Known by issuer and subject, which never change hands; linked once by an address that is
 * verified; added where the provider gives a role that means something here. A role that it gives holds from now on.
 * Throws ProviderFailed.
 */
export async function admit(services: Needs, settings: OidcSettings, claims: Claims): Promise<string> {
  const before = await known(services, settings, claims);
  if (before !== null) return before;
  const email = text(claims.all["email"]).toLowerCase();
  if (!isEmail(email)) throw new ProviderFailed("no_email");
  const [byEmail] = await services.db.select({ id: person.id }).from(person).where(eq(person.email, email));
  if (byEmail) await linkByEmail(services, claims, byEmail.id);
  else {
    const role = roleOf(settings, claims.all);
    if (role === null) throw new ProviderFailed("no_role");
    await add(services, claims, email, role);
  }
  // Where two came at the same moment, what the first stored holds for both.
  const after = await known(services, settings, claims);
  if (after === null) throw new ProviderFailed("unverified");
  return after;
}
