import { decimal } from "@klankbord/shared/words";
import type { Language } from "../words/language.ts";

export { decimal };

/** A typographic minus stands on the line of the digits; a hyphen does not. */
const minus = (text: string): string => text.replace("-", "−");

/** A count; null is one that is not told. */
export function whole(value: number | null, language: Language): string {
  if (value === null) return "–";
  return minus(new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value));
}

/** With a plus or a minus: a change says its direction. */
export function signed(value: number, digits: number, language: Language): string {
  const text = decimal(value, digits, language);
  return value > 0 && /[1-9]/u.test(text) ? `+${text}` : text;
}

/** A share as a whole percentage: none of our groups deserves a decimal. */
export function percent(share: number, language: Language): string {
  return minus(new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share));
}

/** "3,24–3,50"; beside a minus a dash reads as one more, so that a word takes its place: "−1,14 tot −1,04". */
export function range(low: number, high: number, digits: number, language: Language): string {
  const [a, b] = [decimal(low, digits, language), decimal(high, digits, language)];
  return a.startsWith("−") ? `${a} ${language === "nl" ? "tot" : "to"} ${b}` : `${a}–${b}`;
}

/** "19–30%", of shares from 0 to 1. */
export function shareRange(low: number, high: number, language: Language): string {
  return `${Math.round(low * 100)}–${percent(high, language)}`;
}

/** A p or q value; small ones only say that they are small. */
export function chance(value: number, language: Language): string {
  return value < 0.001 ? `< ${decimal(0.001, 3, language)}` : decimal(value, 3, language);
}

/** A calendar day in words: "3 mei 2026". */
export function dayInWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}

/** A calendar day without its year, short: "22 nov". */
export function shortDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(/\.$/u, "");
}

/** A clock time of the reader: "14:32". */
export function clock(moment: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    hour: "2-digit",
    minute: "2-digit",
  }).format(moment);
}
