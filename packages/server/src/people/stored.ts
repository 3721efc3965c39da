import type { Person } from "@klankbord/shared";
import { eq, getTableColumns, sql } from "drizzle-orm";
import { limitsOf } from "../access/actor.ts";
import type { Services } from "../services.ts";
import { person, secondFactor } from "../storage/accessSchema.ts";

/** A person with what tells whether a code is asked of them. */
const columns = {
  ...getTableColumns(person),
  confirmed: secondFactor.confirmed,
  passkeys: sql<number>`(select count(*) from passkey where passkey.person = ${person.id})`,
};

type Row = typeof person.$inferSelect & { confirmed: number | null; passkeys: number };

function personOf({
  id,
  name,
  email,
  role,
  groups,
  password,
  confirmed,
  passkeys,
  revision,
  createdAt,
}: Row): Person {
  return {
    id,
    name,
    email,
    role,
    groups: limitsOf(groups) ?? {},
    joined: password !== null,
    secondFactor: confirmed !== null,
    passkeys,
    revision,
    createdAt: new Date(createdAt).toISOString(),
  };
}

export async function findPerson({ db }: Pick<Services, "db">, id: string): Promise<Person | null> {
  const [row] = await db
    .select(columns)
    .from(person)
    .leftJoin(secondFactor, eq(secondFactor.person, person.id))
    .where(eq(person.id, id));
  return row ? personOf(row) : null;
}

export async function listPeople({ db }: Pick<Services, "db">): Promise<Person[]> {
  const rows = await db
    .select(columns)
    .from(person)
    .leftJoin(secondFactor, eq(secondFactor.person, person.id))
    .orderBy(person.name, person.id);
  return rows.map(personOf);
}

export async function isEmailTaken({ db }: Pick<Services, "db">, email: string): Promise<boolean> {
  return (await db.$count(person, eq(person.email, email))) > 0;
}
