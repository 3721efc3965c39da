import type { AddedPerson, Groups, Invitation, Person, Role } from "@klankbord/shared";
import type { Language } from "../words/language.ts";
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

/** @param language of the mail that invites them */
export async function addPerson(person: NewPerson, language: Language): Promise<Outcome<AddedPerson>> {
  return send("POST", `${peoplePath}?language=${language}`, person);
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
  return send("PUT", one(id), { name, email, role, revision, ...(groups === undefined ? {} : { groups }) });
}

/** Signs somebody out everywhere, or takes away what they sign in with beside the password or instead of it. */
export async function takeFrom(
  { id }: Pick<Person, "id">,
  what: "sessions" | "second-factor" | "passkeys",
): Promise<Outcome<null>> {
  return send("DELETE", `${one(id)}/${what}`);
}

export async function removePerson({ id, revision }: Person): Promise<Outcome<null>> {
  return send("DELETE", `${one(id)}?revision=${revision}`);
}

export async function makeLink({ id }: Person): Promise<Outcome<Invitation>> {
  return send("POST", `${one(id)}/link`, {});
}
