import type { MatrixResult, Side } from "../../matrix/types.ts";
import { GUARD } from "../../statistics/guard.ts";
import type { ReaderLanguage } from "../chart.ts";
import { decimal, fixed } from "./numbers.ts";

/** Decimals of a mean or a difference: two, as many as an interval of hundreds of answers deserves; more only where two hide a verdict. */
const DIGITS = [2, 3, 4] as const;
const [USUAL] = DIGITS;

const NEAR: Record<ReaderLanguage, { under: (line: string) => string; over: (line: string) => string }> = {
  nl: { under: (line) => `net onder ${line}`, over: (line) => `net boven ${line}` },
  en: { under: (line) => `just under ${line}`, over: (line) => `just over ${line}` },
};

/** A line and how many decimals it and the means beside it are written with. */
export interface Beside {
  line: number | null;
  digits: number;
}

/** Whether two figures that are not the same would be written alike. */
function looksLike(value: number, line: number, digits: number): boolean {
  return Math.abs(value - line) > GUARD && decimal(value, digits, "en") === decimal(line, digits, "en");
}

/**
 * A line with its means, all with as many decimals as tell them from it: 3.495 is not "3.50" beside a line at 3.5 that it is
 * under. One number of decimals for all, so that what is rounded stands on the same side of the line as what was judged.
 */
export function besideLine(line: number | null, means: readonly (number | null)[]): Beside {
  if (line === null) return { line, digits: USUAL };
  const alike = DIGITS.map(
    (digits) => means.filter((mean) => mean !== null && looksLike(mean, line, digits)).length,
  );
  return { line, digits: DIGITS[alike.indexOf(Math.min(...alike))] ?? USUAL };
}

/** The two lines of a matrix with the means that they judge. */
export function besideLines({ lines, items }: Pick<MatrixResult, "lines" | "items">): Record<Side, Beside> {
  const of = (side: Side): Beside =>
    besideLine(
      lines[side],
      items.map((item) => item[side]?.mean ?? null),
    );
  return { satisfaction: of("satisfaction"), importance: of("importance") };
}

/** A mean as it stands beside its line: "3.50" or "3.495", and "just under 3.50" where decimals would not tell them apart. */
export function pointsBeside(value: number, { line, digits }: Beside, language: ReaderLanguage): string {
  const text = decimal(value, digits, language);
  if (line === null || !looksLike(value, line, digits)) return text;
  return NEAR[language][value < line ? "under" : "over"](text);
}

/** The line itself: 3.5 or 4.0, and a computed one with its decimals. */
export function lineBeside({ line, digits }: Beside & { line: number }, language: ReaderLanguage): string {
  return fixed(line, 1, digits, language);
}

interface Ends {
  low: number | null;
  high: number | null;
}

/**
 * How many decimals a difference and the ends of its interval take. An interval that leaves out 0 is a verdict, so that none of the three
 * may round to it; where it holds 0 more decimals would tell nothing.
 */
export function digitsOfDifference(difference: number, { low, high }: Ends): number {
  const holdsZero = low !== null && high !== null && low <= 0 && high >= 0;
  return holdsZero ? USUAL : besideLine(0, [difference, low, high]).digits;
}
