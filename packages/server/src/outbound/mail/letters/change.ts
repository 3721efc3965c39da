import { letterChange, plainText, type Letter, type LetterName, type StaffLanguage } from "@klankbord/shared";
import type { Actor } from "../../../access/actor.ts";
import { invalidField } from "../../../invalid.ts";
import { Refusal } from "../../../refusal.ts";
import type { Services } from "../../../services.ts";
import { change } from "../../../writing/change.ts";
import { findLetter } from "./list.ts";
import { checkLetter } from "./template.ts";

// The row stays when a letter is reset, so that a revision never comes back.
const STORE = `
  insert into letter (name, language, subject, body, revision, updated_at)
  select ?, ?, ?, ?, 1, ? where ? = 0 or exists (select 1 from letter where name = ? and language = ?)
  on conflict (name, language) do update set
    subject = excluded.subject, body = excluded.body, revision = letter.revision + 1, updated_at = excluded.updated_at
    where letter.revision = cast(? as integer)`;

type Needs = Pick<Services, "db" | "journal" | "now">;

async function store(
  actor: Actor,
  services: Needs,
  name: LetterName,
  language: StaffLanguage,
  text: { subject: string; body: string } | null,
  revision: number,
): Promise<Letter> {
  const before = await findLetter(services, name, language);
  const { subject = null, body = null } = text ?? {};
  const args = [name, language, subject, body, services.now(), revision, name, language, revision];
  const [changed = 0] = await change(services, actor, [{ sql: STORE, args }], {
    action: text === null ? "letter.reset" : "letter.changed",
    subject: `${name}.${language}`,
    before: before.own ? { subject: before.subject, body: before.body } : null,
    after: text,
  });
  if (changed === 0)
    throw new Refusal(
      "conflict",
      "Somebody else changed this letter after you opened the page. Nothing of theirs was replaced: read it again first.",
      { field: "revision" },
    );
  return findLetter(services, name, language);
}

/**
 * Puts the organisation's own words in the place of a letter's, at the revision that was seen. Throws Refusal with the field for what cannot
 * be a letter, `conflict` where somebody else changed it.
 */
export async function changeLetter(
  actor: Actor,
  services: Needs,
  name: LetterName,
  language: StaffLanguage,
  input: unknown,
): Promise<Letter> {
  const parsed = letterChange.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  const { revision } = parsed.data;
  const text = {
    subject: plainText(parsed.data.subject).replace(/\s+/gu, " "),
    body: plainText(parsed.data.body),
  };
  checkLetter(name, text);
  return store(actor, services, name, language, text, revision);
}

/** Goes back to the program's own words, at the revision that was seen. Throws Refusal `conflict`. */
export async function resetLetter(
  actor: Actor,
  services: Needs,
  name: LetterName,
  language: StaffLanguage,
  revision: number,
): Promise<void> {
  await store(actor, services, name, language, null, revision);
}
