import type { ReaderLanguage } from "../chart.ts";
import { en } from "./en.ts";
import { nl } from "./nl.ts";
import type { Phrases } from "./phrases.ts";

/** The sentences of the reader's language. A new language is one more file beside `en.ts`, and its name here. */
export function phrasesIn(language: ReaderLanguage): Phrases {
  return language === "nl" ? nl : en;
}
