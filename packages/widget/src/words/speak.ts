import type { Language, PublicSurvey } from "@klankbord/shared";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { Words } from "./words.ts";

/** One entry a language: the type error here names a language that shared knows and the widget does not speak. */
export const WORDS: Record<Language, Words> = { nl, en, de, fr };

export const LANGUAGES_SPOKEN = Object.keys(WORDS) as Language[];

type Phrase = Exclude<keyof Words, "dir" | "agreement" | "importance">;

/** What a survey says in one language: its own texts and the widget's words, in the form in which it addresses people. */
export interface Speech {
  language: Language;
  words: Words;
  say(phrase: Phrase, ...values: (string | number)[]): string;
  /** A text of the survey's own, with the organisation's name in it; empty where there is none. */
  text(texts: PublicSurvey["title"]): string;
}

/** Chooses between `[formal|informal]` and fills `{0}`, `{1}`. */
export function phrase(
  pattern: string,
  informal: boolean,
  values: readonly (string | number)[] = [],
): string {
  return pattern
    .replace(/\[(.*?)\|(.*?)\]/g, informal ? "$2" : "$1")
    .replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));
}

export function speak(survey: PublicSurvey, language: Language): Speech {
  const words = WORDS[language];
  return {
    language,
    words,
    say: (key, ...values) => phrase(words[key], survey.address === "je", values),
    text: (texts) =>
      (texts?.[language] ?? texts?.en ?? Object.values(texts ?? {})[0] ?? "")
        .split("{organisation}")
        .join(survey.organisation),
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
  for (const wish of wishes) {
    const found = offered.find((language) => language === wish?.slice(0, 2).toLowerCase());
    if (found !== undefined) return found;
  }
  return offered[0] ?? "nl";
}
