import type { Survey } from "../api/shapes.ts";
import type { Language } from "../language/language.ts";
import { textOf } from "./texts.ts";

/** The statement as customers read it, with the organisation's name. */
export function statementOf(survey: Survey, key: string, language: Language): string {
  const texts = survey.items.find((item) => item.key === key)?.texts;
  const text = (texts && textOf(texts, language)) ?? key;
  return text.replaceAll("{organisation}", survey.organisation);
}

/** The short name of an item; an organisation's own item is called by its statement. */
export function nameOf(survey: Survey, key: string, language: Language): string {
  return statementOf(survey, key, language);
}
