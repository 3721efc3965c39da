import { isLanguage, type Language } from "@klankbord/shared";

/** The language of a tag such as `nl-BE`. */
function languageOf(tag: string): string {
  return tag.trim().toLowerCase().split("-")[0] ?? "";
}

/**
 * The language for a visitor: the first asked for in the address that is offered (`nl-BE,en`), else the first of
 * Accept-Language, else the first offered. Weights are honoured; an unknown or malformed preference counts as none.
 */
export function visitorLanguage(
  asked: string | undefined,
  acceptLanguage: string | undefined,
  offered: readonly Language[],
): Language {
  const known = (language: string): language is Language =>
    isLanguage(language) && offered.includes(language);
  const wish = (asked ?? "").split(",", 20).map(languageOf).find(known);
  if (wish) return wish;
  const preferences = (acceptLanguage ?? "")
    .split(",")
    .slice(0, 20)
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((text) => /^\s*q=(\d(?:\.\d+)?)\s*$/.exec(text)?.[1]).find(Boolean);
      return {
        language: languageOf(tag),
        weight: quality === undefined ? 1 : Number(quality),
      };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  return preferences.map(({ language }) => language).find(known) ?? offered[0] ?? "en";
}
