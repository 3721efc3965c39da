import type { Language } from "../words/language.ts";

/** What the ways in which answers come in are called (F4), for surveys that leave the values of `channel` open. */
export const CHANNEL_NAMES: Record<Language, Readonly<Record<string, string>>> = {
  nl: { web: "Website", phone: "Telefoon", counter: "Balie", mail: "E-mail", post: "Post" },
  en: { web: "Website", phone: "Telephone", counter: "Counter", mail: "E-mail", post: "Post" },
};
