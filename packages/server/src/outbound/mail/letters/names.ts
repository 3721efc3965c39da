import type { LetterName, StaffLanguage } from "@klankbord/shared";
import { lettersEn } from "./words.en.ts";
import { lettersNl } from "./words.nl.ts";

/** A letter's text: Liquid with the letter's own variables; an empty line between paragraphs. */
export interface LetterText {
  subject: string;
  body: string;
}

interface Letter {
  /** What its text may name. */
  variables: readonly string[];
  /** What it is of no use without. */
  needs: readonly string[];
}

/** Every letter that the server writes to people who work here. */
export const LETTERS: Readonly<Record<LetterName, Letter>> = {
  invitation: { variables: ["organisation", "name", "link", "until"], needs: ["link"] },
  password: { variables: ["organisation", "name", "link", "until"], needs: ["link"] },
};

/** As the program brings them. */
export const OUR_WORDS: Readonly<Record<StaffLanguage, Record<LetterName, LetterText>>> = {
  nl: lettersNl,
  en: lettersEn,
};
