import type { Actor } from "../access/actor.ts";
import { Refusal } from "../refusal.ts";

/** Of a session: those of a person by their id, those of the keeper by being nobody's. Arguments are `whose`, twice. */
export const OWN = "(person = ? or (? = '' and person is null))";

/** Whose sessions are one's own: the id of the person, or empty for the keeper. Throws Refusal for a key, which has none. */
export function whose({ kind, id }: Actor): string {
  if (kind === "key") throw new Refusal("forbidden", "A key opens no sessions.");
  return id;
}

/** The id of the person who asks. Throws Refusal for whoever is none. */
export function personHere({ kind, id }: Actor): string {
  if (kind === "person") return id;
  throw new Refusal("forbidden", "Only somebody who is signed in by name has this.");
}
