import type { Language, PublicSurvey } from "@klankbord/shared";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { Words } from "./words.ts";

/** One entry a language: the type error here names a language that shared knows and the widget does not speak. */
export const WORDS: Record<Language, Words> = { nl, en, de, fr };

export const SPOKEN = Object.keys(WORDS) as Language[];

export type Phrase = Exclude<keyof Words, "dir" | "satisfaction" | "importance">;

/** What a survey says in one language: its own texts and the widget's words, in the form in which it addresses people. */
export interface Speech {
  words: Words;
  say: (phrase: Phrase, ...values: number[]) => string;
  /** A text of the survey's own, with the organisation's name in it; empty where there is none. */
  text: (texts: PublicSurvey["title"]) => string;
}

export function speak({ address, organisation }: PublicSurvey, language: Language): Speech {
  const words = WORDS[language];
  return {
    words,
    say: (phrase, ...values) =>
      words[phrase]
        .replace(/\[(.*?)\|(.*?)\]/g, address === "je" ? "$2" : "$1")
        .replace(/\{(\d)\}/g, (_, index: number) => `${values[index]}`),
    text: (texts) =>
      (texts?.[language] ?? texts?.en ?? Object.values(texts ?? {})[0] ?? "")
        .split("{organisation}")
        .join(organisation),
  };
}

/**
 * The language to begin in: the first wish that the survey speaks ("nl-BE" counts as nl), else the survey's first.
 * Wishes come in order: the owner's attribute, the page's lang, the visitor's browser.
 */
export function chooseLanguage(
  offered: readonly Language[],
  wishes: readonly (string | null | undefined)[],
): Language {
  const known = wishes.map((wish) => wish?.slice(0, 2).toLowerCase() as Language);
  return known.find((wish) => offered.includes(wish)) ?? offered[0] ?? "nl";
}
