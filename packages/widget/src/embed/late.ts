import type { Language } from "@klankbord/shared";

/**
 * What a place in the page says when the survey's script or definition does not come, and on the button that tries again: a copy of its
 * own, since all other words come with the definition.
 */
const LATE: Record<Language, string> = {
  en: "Questions not loaded. Reload",
  nl: "Vragen niet geladen. Herladen",
  de: "Fragen nicht geladen. Neu laden",
  fr: "Questions indisponibles. Recharger",
};

/** In the language of the page, else in English. */
export function lateIn(language: string): string {
  return LATE[language.slice(0, 2) as Language] ?? LATE.en;
}
