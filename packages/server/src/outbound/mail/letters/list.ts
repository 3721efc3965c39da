import {
  LETTER_NAMES,
  STAFF_LANGUAGES,
  type Letter,
  type LetterEntry,
  type LetterName,
  type StaffLanguage,
} from "@klankbord/shared";
import { and, eq } from "drizzle-orm";
import type { Services } from "../../../services.ts";
import { letter as table } from "../../../storage/mailSchema.ts";
import { LETTERS, OUR_WORDS } from "./names.ts";

type Row = typeof table.$inferSelect;

function letterOf(row: Row | undefined, name: LetterName, language: StaffLanguage): Letter {
  const ours = OUR_WORDS[language][name];
  return {
    subject: row?.subject ?? ours.subject,
    body: row?.body ?? ours.body,
    own: typeof row?.body === "string",
    revision: row?.revision ?? 0,
  };
}

/** A letter as it goes out now: the organisation's own words, or else the program's. */
export async function findLetter(
  { db }: Pick<Services, "db">,
  name: LetterName,
  language: StaffLanguage,
): Promise<Letter> {
  const [row] = await db
    .select()
    .from(table)
    .where(and(eq(table.name, name), eq(table.language, language)));
  return letterOf(row, name, language);
}

export async function listLetters({ db }: Pick<Services, "db">): Promise<LetterEntry[]> {
  const rows = await db.select().from(table);
  return LETTER_NAMES.map((name) => ({
    letter: name,
    variables: LETTERS[name].variables,
    texts: Object.fromEntries(
      STAFF_LANGUAGES.map((language) => {
        const row = rows.find((one) => one.name === name && one.language === language);
        return [language, letterOf(row, name, language)];
      }),
    ) as LetterEntry["texts"],
  }));
}
