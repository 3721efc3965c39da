import { clock, dayInWords } from "../../format/figures.ts";
import { language } from "../../words/language.ts";

/** The reader's own day of a moment. */
const dayOf = (moment: Date): string => moment.toLocaleDateString("en-CA");

/** A moment in words, by the reader's clock: "27 november 2026 23:10". */
export function momentInWords(iso: string): string {
  const moment = new Date(iso);
  return `${dayOfMoment(iso)} ${clock(moment, language.value)}`;
}

export function dayOfMoment(iso: string): string {
  return dayInWords(dayOf(new Date(iso)), language.value);
}
