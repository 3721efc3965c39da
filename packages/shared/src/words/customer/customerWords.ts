import type { Language } from "../../language.ts";
import type { SurveyDefinition } from "../../survey.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { CustomerWords } from "./words.ts";

/** One entry a language: the type error here names a language that surveys may have and the widget does not speak. */
export const CUSTOMER_WORDS: Record<Language, CustomerWords> = { nl, en, de, fr };

function addressed(text: string, address: SurveyDefinition["address"]): string {
  return text.replace(/\[(.*?)\|(.*?)\]/g, address === "je" ? "$2" : "$1");
}

/** The widget's words in one language, in the form in which the survey addresses its customers. */
export function customerWords(language: Language, address: SurveyDefinition["address"]): CustomerWords {
  const words = Object.entries(CUSTOMER_WORDS[language]).map(([phrase, text]) => [
    phrase,
    typeof text === "string" ? addressed(text, address) : text,
  ]);
  return Object.fromEntries(words) as CustomerWords;
}
