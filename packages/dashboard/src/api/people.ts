import type { AddedPerson, Groups, Invitation, Person, Role } from "@klankbord/shared";
import type { Language } from "../words/language.ts";
import { call, question } from "./client.ts";
import type { Outcome } from "./request.ts";

export const peoplePath = question("GET /api/v1/people");

export const mePath = question("GET /api/v1/me");

export interface NewPerson {
  id: string;
  name: string;
  email: string;
  role: Role;
  groups: Groups;
}

/** @param language of the mail that invites them */
export async function addPerson(person: NewPerson, language: Language): Promise<Outcome<AddedPerson>> {
  return call("POST /api/v1/people", { query: { language }, body: person });
}

/** What is left out of `groups` stays as it is. */
export async function changePerson({
  id,
  name,
  email,
  role,
  revision,
  groups,
}: Pick<Person, "id" | "name" | "email" | "role" | "revision"> & { groups?: Groups }): Promise<
  Outcome<Person>
> {
  return call("PUT /api/v1/people/:id", { path: { id }, body: { name, email, role, revision, groups } });
}

/** Signs somebody out everywhere, or takes away what they sign in with beside the password or instead of it. */
export async function takeFrom(
  { id }: Pick<Person, "id">,
  what: "sessions" | "second-factor" | "passkeys",
): Promise<Outcome<null>> {
  return call(`DELETE /api/v1/people/:id/${what}`, { path: { id } });
}

export async function removePerson({ id, revision }: Person): Promise<Outcome<null>> {
  return call("DELETE /api/v1/people/:id", { path: { id }, query: { revision: String(revision) } });
}

export async function makeLink({ id }: Person): Promise<Outcome<Invitation>> {
  return call("POST /api/v1/people/:id/link", { path: { id } });
}
