import type { Groups, Invitation, Person, Role } from "@klankbord/shared";
import { type Outcome, send } from "./request.ts";

export const peoplePath = "/api/v1/people";

export const mePath = "/api/v1/me";

const one = (id: string): string => `${peoplePath}/${encodeURIComponent(id)}`;

export interface NewPerson {
  id: string;
  name: string;
  email: string;
  role: Role;
  groups: Groups;
}

export async function addPerson(
  person: NewPerson,
): Promise<Outcome<Person & { invitation: Invitation | null }>> {
  return send("POST", peoplePath, person);
}

export async function changePerson({ id, name, email, role, revision }: Person): Promise<Outcome<Person>> {
  return send("PUT", one(id), { name, email, role, revision });
}

export async function removePerson({ id, revision }: Person): Promise<Outcome<null>> {
  return send("DELETE", `${one(id)}?revision=${revision}`);
}

export async function makeLink({ id }: Person): Promise<Outcome<Invitation>> {
  return send("POST", `${one(id)}/link`, {});
}
