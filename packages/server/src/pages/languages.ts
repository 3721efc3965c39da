import { isLanguage, type Language } from "@klankbord/shared";

/**
 * The language for a visitor: the one asked for in the address, else the first of Accept-Language that is offered, else
 * the first offered. Weights are honoured; an unknown or malformed preference counts as none.
 */
export function visitorLanguage(
  asked: string | undefined,
  acceptLanguage: string | undefined,
  offered: readonly Language[],
): Language {
  if (isLanguage(asked) && offered.includes(asked)) return asked;
  const preferences = (acceptLanguage ?? "")
    .split(",")
    .slice(0, 20)
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((text) => /^\s*q=(\d(?:\.\d+)?)\s*$/.exec(text)?.[1]).find(Boolean);
      return {
        language: tag.toLowerCase().split("-")[0],
        weight: quality === undefined ? 1 : Number(quality),
      };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  for (const { language } of preferences)
    if (isLanguage(language) && offered.includes(language)) return language;
  return offered[0] ?? "en";
}
