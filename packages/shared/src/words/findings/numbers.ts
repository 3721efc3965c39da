import type { ReaderLanguage } from "../chart.ts";

const LOCALES: Record<ReaderLanguage, string> = { nl: "nl-NL", en: "en-GB" };

/** A number with so many decimals, by locale. What rounds to nothing has no sign, and a minus stands on the line of the digits. */
export function decimal(value: number, digits: number, language: ReaderLanguage): string {
  return fixed(value, digits, digits, language);
}

/** The same where decimals at the end that are 0 may be left out, down to `least` of them. */
export function fixed(value: number, least: number, most: number, language: ReaderLanguage): string {
  const text = value.toLocaleString(LOCALES[language], {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  return /[1-9]/u.test(text) ? text.replace("-", "−") : text.replace("-", "");
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
