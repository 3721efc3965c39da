import type { Language } from "@klankbord/shared";

/**
 * What a place in the page says when the survey's script or definition does not come, and on the button that tries again: a copy of its
 * own, since all other words come with the definition.
 */
const LATE: Record<Language, string> = {
  en: "Questions unavailable. Try again",
  nl: "Vragen niet geladen. Opnieuw laden",
  de: "Fragen nicht geladen. Erneut laden",
  fr: "Questions indisponibles. Relancer",
};

/** In the language of the page, else in English. */
export function lateIn(language: string): string {
  return LATE[language.slice(0, 2) as Language] ?? LATE.en;
}
