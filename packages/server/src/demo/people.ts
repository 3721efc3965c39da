import type { Groups, Role } from "@klankbord/shared";
import { randomInt } from "node:crypto";
import { SERVER } from "../access/actor.ts";
import { hashPassword } from "../access/password.ts";
import { THEIRS } from "../people/remove.ts";
import type { Services } from "../services.ts";
import { person } from "../storage/accessSchema.ts";
import { change } from "../writing/change.ts";

type Needs = Pick<Services, "db" | "journal" | "now">;

interface Colleague {
  name: string;
  role: Role;
  groups?: Groups;
}

/** Two of each role, so that what each may do can be seen; three of them are limited to service centres. */
export const COLLEAGUES: readonly Colleague[] = [
  { name: "Hanneke Mulder", role: "owner" },
  { name: "Omar Haddad", role: "owner" },
  { name: "Marieke Jansen", role: "manager" },
  { name: "Tom Vermeer", role: "manager", groups: { location: ["utrecht", "amersfoort"] } },
  { name: "Sanne Bakker", role: "agent" },
  { name: "Youssef El Amrani", role: "agent", groups: { location: ["eindhoven"] } },
  { name: "Els Kuiper", role: "viewer" },
  { name: "Bart Smit", role: "viewer", groups: { location: ["utrecht"] } },
];

/** How the ids of these people begin, by which they are told from real ones. */
const PREFIX = "demo-";

/** Letters that nobody takes for another one. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** Twenty letters in groups of five: 98 bits. */
function newPassword(): string {
  const letters = Array.from({ length: 20 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return letters.match(/.{5}/g)?.join("-") ?? letters;
}

function addressOf({ name }: Colleague): string {
  return `${(name.split(" ")[0] ?? "").toLowerCase()}@glaszorg.example`;
}

function insert(colleague: Colleague, at: number, now: number) {
  const { name, role, groups } = colleague;
  return {
    sql: `insert into person (id, name, email, role, groups, created_at, updated_at)
      select ?, ?, ?, ?, ?, ?, ? where not exists (select 1 from person where id not like '${PREFIX}%')`,
    args: [
      `${PREFIX}${at + 1}`,
      name,
      addressOf(colleague),
      role,
      groups ? JSON.stringify(groups) : null,
      now,
      now,
    ],
  };
}

/**
 * The people of the demo, who can all sign in with one password: another one at each start, since it is printed and stored nowhere. Where
 * anybody real is known, or the demo's people were all removed, nobody is added.
 *
 * @param fresh the demo's answers were just put in
 * @returns null where there are none
 */
export async function admitColleagues(
  services: Needs,
  fresh: boolean,
): Promise<{ password: string; people: { email: string; role: Role }[] } | null> {
  const { db, now } = services;
  if (fresh && (await db.$count(person)) === 0)
    await change(
      services,
      SERVER,
      COLLEAGUES.map((colleague, at) => insert(colleague, at, now())),
      { action: "person.added", subject: "demo" },
    );
  const password = newPassword();
  const [changed = 0] = await change(
    services,
    SERVER,
    [
      {
        sql: `update person set password = ? where id like '${PREFIX}%'`,
        args: [await hashPassword(password)],
      },
    ],
    { action: "password.changed", subject: "demo" },
  );
  if (changed === 0) return null;
  const rows = await db.select().from(person);
  return {
    password,
    people: rows
      .filter(({ id }) => id.startsWith(PREFIX))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ email, role }) => ({ email, role })),
  };
}

/** Takes the demo's people out again, wherever they are signed in. */
export async function dismissColleagues(services: Needs): Promise<void> {
  await change(
    services,
    SERVER,
    [
      { sql: `delete from person where id like '${PREFIX}%'`, args: [] },
      ...THEIRS.map((table) => ({ sql: `delete from ${table} where person like '${PREFIX}%'`, args: [] })),
    ],
    { action: "person.removed", subject: "demo" },
  );
}
