/** The languages in which Klankbord speaks to customers. A new language is one entry here and one word file in the widget. */
export const LANGUAGES = ["nl", "en", "de", "fr"] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text in one or more languages. */
export type Texts = Partial<Record<Language, string>>;

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/**
 * The text in the asked language, else in the fallback, else in any language there is.
 * Null where a text has no language at all, so that a caller has to say what then.
 */
export function textIn(texts: Texts, language: Language, fallback: Language = "en"): string | null {
  return (
    texts[language] ?? texts[fallback] ?? Object.values(texts).find((text) => text !== undefined) ?? null
  );
}

/** Puts the organisation's name in the place that a text keeps for it. */
export function withOrganisation(text: string, organisation: string): string {
  return text.replaceAll("{organisation}", organisation);
}
