import { shortDay } from "../../format/figures.ts";
import { language } from "../../words/language.ts";
import { periodName } from "./periodName.ts";
import type { Unfinished } from "./unfinished.ts";
import { said } from "./said.ts";

/** "up to 22 Nov", "from 23 Nov", "3 to 9 Nov" */
export function partInWords({ from, to }: Unfinished): string {
  const say = (day: string | null): string | null => (day === null ? null : shortDay(day, language.value));
  return said.value.part(say(from), say(to));
}

/** What the hollow points of a trend are, by name; nothing where none is drawn. */
export function unfinishedInWords(
  points: readonly { period: string; index: { value: number | null } }[],
  unfinished: readonly (Unfinished | null)[],
): string {
  const parts = points.flatMap(({ period, index }, at) => {
    const part = unfinished[at] ?? null;
    return part === null || index.value === null
      ? []
      : [`${periodName(period, language.value)} (${partInWords(part)})`];
  });
  return parts.length === 0 ? "" : said.value.hollow(parts);
}
