import { type NameOf, itemName } from "@klankbord/shared/words";
import type { Survey } from "../api/shapes.ts";
import { type Language, language } from "../words/language.ts";
import { textOf } from "./texts.ts";

/** The statement as customers read it, with the organisation's name. */
export function statementOf(survey: Survey, key: string, language: Language): string {
  const texts = survey.items.find((item) => item.key === key)?.texts;
  const text = (texts && textOf(texts, language)) ?? key;
  return text.replaceAll("{organisation}", survey.organisation);
}

/** The short name of an item; an organisation's own item is called by its statement. */
export function nameOf(survey: Survey, key: string, language: Language): string {
  const item = survey.items.find((one) => one.key === key);
  return itemName(item ?? { key }, survey.organisation, language);
}

/** The names of a survey's items in the reader's language, for sentences. */
export function namesOf(survey: Survey): NameOf {
  const reader = language.value;
  return (key) => nameOf(survey, key, reader);
}
