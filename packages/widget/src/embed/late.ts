/**
 * What a place in the page says when the survey's script does not come, on the button that tries again: the loader's own copy, since
 * the words come with that script.
 */
export const LATE: Record<string, string> = {
  en: "Questions not loaded. Try again",
  nl: "Vragen niet geladen. Opnieuw proberen",
  de: "Fragen nicht geladen. Erneut versuchen",
  fr: "Questions non chargées. Réessayer",
};
