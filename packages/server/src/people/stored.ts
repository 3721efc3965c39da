import type { Person } from "@klankbord/shared";
import { eq } from "drizzle-orm";
import { limitsOf } from "../access/actor.ts";
import type { Services } from "../services.ts";
import { person } from "../storage/accessSchema.ts";

type Row = typeof person.$inferSelect;

function personOf({ id, name, email, role, groups, password, revision, createdAt }: Row): Person {
  return {
    id,
    name,
    email,
    role,
    groups: limitsOf(groups) ?? {},
    joined: password !== null,
    revision,
    createdAt: new Date(createdAt).toISOString(),
  };
}

export async function findPerson({ db }: Pick<Services, "db">, id: string): Promise<Person | null> {
  const [row] = await db.select().from(person).where(eq(person.id, id));
  return row ? personOf(row) : null;
}

export async function listPeople({ db }: Pick<Services, "db">): Promise<Person[]> {
  return (await db.select().from(person).orderBy(person.name, person.id)).map(personOf);
}

export async function isEmailTaken({ db }: Pick<Services, "db">, email: string): Promise<boolean> {
  return (await db.$count(person, eq(person.email, email))) > 0;
}
