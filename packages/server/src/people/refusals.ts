import { Refusal } from "../refusal.ts";

export const unknownPerson = (): Refusal =>
  new Refusal("unknown_person", "There is nobody with this id. Somebody else may have removed them.");

export const emailTaken = (): Refusal =>
  new Refusal("id_taken", "Somebody here has this e-mail address already.", { field: "email" });

export const lastOwner = (): Refusal =>
  new Refusal(
    "last_owner",
    "This is the only owner. Make somebody else owner first: else nobody could change people and settings.",
    { field: "role" },
  );

/** Two owners changed one person: the second is told, and nothing of the first is lost (T30). */
export const changedMeanwhile = (): Refusal =>
  new Refusal(
    "conflict",
    "Somebody else changed this person after you opened the page. Nothing of theirs was replaced: read it again first.",
    { field: "revision" },
  );
