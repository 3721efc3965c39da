import type { MatrixItem, MatrixResult } from "../../matrix/types.ts";
import type { LineRule } from "../../survey.ts";
import { chartWords, type ReaderLanguage } from "../chart.ts";
import { besideLines, lineBeside } from "./beside.ts";
import type { NameOf } from "./finding.ts";
import { noteInWords } from "./notes.ts";
import { count, dateInWords } from "./numbers.ts";
import { phrasesIn } from "./phrasesIn.ts";

/**
 * The method note of a page: how many answers from when, which rule draws the lines where, what intervals and certainty
 * mean, and every note of the result.
 *
 * @param period first and last day as ISO dates; null where the reader set no limit
 */
export function methodInWords(
  result: MatrixResult,
  period: { from: string | null; to: string | null },
  nameOf: NameOf,
  language: ReaderLanguage,
): string[] {
  const { method } = phrasesIn(language);
  const day = (iso: string | null): string | null => (iso === null ? null : dateInWords(iso, language));
  const span = method.period(day(period.from), day(period.to));
  const answers = method.answers(count(result.n, language), result.n === 1, span);
  const notes = result.notes.map((note) => noteInWords(note, nameOf, language));
  if (result.withheld) return [answers, ...notes];
  const { rule, satisfaction, importance } = result.lines;
  const beside = besideLines(result);
  const drawn =
    satisfaction === null || importance === null || result.items.every((item) => item.importance === null)
      ? []
      : [
          method.lines(
            chartWords(language).rules[rule],
            lineBeside({ ...beside.satisfaction, line: satisfaction }, language),
            lineBeside({ ...beside.importance, line: importance }, language),
          ),
        ];
  const certainty = result.items.find((item) => item.certainty)?.certainty;
  const told = certainty
    ? [
        certainty.method === "bootstrap"
          ? method.bootstrap(count(certainty.draws ?? 0, language))
          : method[certainty.method],
      ]
    : [];
  return [answers, ...drawn, method.intervals, ...told, ...notes];
}

/** Whether a verdict holds under the other rules; null without a verdict. */
export function agreementInWords(
  { quadrant, quadrants }: Pick<MatrixItem, "quadrant" | "quadrants">,
  rule: LineRule,
  language: ReaderLanguage,
): string | null {
  if (quadrant === null) return null;
  const { agreement, list } = phrasesIn(language);
  const { rules, quadrants: names } = chartWords(language);
  const others = (Object.keys(quadrants) as LineRule[]).filter((one) => one !== rule && quadrants[one]);
  const same = others.filter((one) => quadrants[one] === quadrant);
  const other = others.filter((one) => quadrants[one] !== quadrant);
  if (other.length === 0) return agreement.all;
  const elsewhere = other.map((one) => {
    const verdict = quadrants[one];
    return verdict ? `${rules[one]} (${names[verdict]})` : rules[one];
  });
  return agreement.some(list([rule, ...same].map((one) => rules[one])), list(elsewhere));
}
