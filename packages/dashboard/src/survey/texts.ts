import type { Texts } from "@klankbord/shared";
import type { Language } from "../words/language.ts";

/** A text in the reader's language, else in English, else in any language it has. */
export function textOf(texts: Texts, language: Language): string | null {
  return texts[language] ?? texts.en ?? Object.values(texts).find((text) => text !== undefined) ?? null;
}
