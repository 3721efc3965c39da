import type { ReaderLanguage } from "../chart.ts";

const LOCALES: Record<ReaderLanguage, string> = { nl: "nl-NL", en: "en-GB" };

/** A typographic minus stands on the line of the digits; a hyphen does not. */
function typeset(text: string): string {
  return text.replace("-", "−");
}

/** Scale points and differences: two decimals, as many as an interval of hundreds of answers deserves. */
export function points(value: number, language: ReaderLanguage): string {
  // A rounded −0 is nobody's figure.
  const rounded = Math.round(value * 100) / 100 || 0;
  return typeset(
    rounded.toLocaleString(LOCALES[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  );
}

/** A line: 3.5 or 4.0, and a computed one to two decimals. */
export function lineValue(value: number, language: ReaderLanguage): string {
  return typeset(
    value.toLocaleString(LOCALES[language], { minimumFractionDigits: 1, maximumFractionDigits: 2 }),
  );
}

/** A count, thousands set apart. */
export function count(value: number, language: ReaderLanguage): string {
  return value.toLocaleString(LOCALES[language], { maximumFractionDigits: 0 });
}

/** A share as a percentage; one decimal where the group is small enough to need it to be told from 0. */
export function percentage(share: number, language: ReaderLanguage): string {
  const digits = share > 0 && share < 0.01 ? 1 : 0;
  return share.toLocaleString(LOCALES[language], { style: "percent", maximumFractionDigits: digits });
}

/** An ISO date in words: "3 mei 2026". */
export function dateInWords(day: string, language: ReaderLanguage): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(LOCALES[language], {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}
