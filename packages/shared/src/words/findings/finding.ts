import { VERDICT_N } from "../../matrix/thresholds.ts";
import type { MatrixItem, MatrixResult, Withheld } from "../../matrix/types.ts";
import type { ReaderLanguage } from "../chart.ts";
import { nameInSentence } from "./itemNames.ts";
import { count } from "./numbers.ts";
import { phrasesIn } from "./phrasesIn.ts";

/** How an item is called; `itemName` with a survey filled in. */
export type NameOf = (key: string) => string;

/** Advice puts the front first (M7): whoever cannot reach an organisation never gets as far as its process. */
const FRONT: ReadonlySet<string> = new Set(["reachability", "first_response", "attention"]);

/**
 * The one line above the picture: what to do. "Tackle first: reachability (clear), first response (likely)". Items at the
 * front of the organisation come first (M7), then by rank; what could as well lie across a line is named apart.
 */
export function findingInWords(result: MatrixResult, nameOf: NameOf, language: ReaderLanguage): string {
  const { finding, certainty, list } = phrasesIn(language);
  if (result.withheld) return withheldInWords(result.withheld, result.minimumN, language);
  if (result.items.every(({ importance }) => importance === null)) return finding.notAsked;
  if (result.lines.satisfaction === null) return finding.noLines;
  const judged = result.items.filter(({ role, quadrant }) => role === "performance" && quadrant !== null);
  if (judged.length === 0) return finding.tooFew(count(result.n, language), count(VERDICT_N, language));
  const tackle = judged.filter(({ quadrant }) => quadrant === "tackle_first").toSorted(byFrontThenRank);
  if (tackle.length === 0) return finding.nothing;
  const named = ({ key }: MatrixItem): string => nameInSentence(key, nameOf(key));
  const near = tackle.filter((item) => wordOf(item) === "cannot_tell");
  const sure = tackle.filter((item) => !near.includes(item));
  const advice =
    sure.length === 0
      ? finding.nothingYet
      : finding.tackle(list(sure.map((item) => `${named(item)} (${certainty[wordOf(item)]})`)));
  return near.length === 0 ? advice : `${advice}. ${finding.near(list(near.map(named)))}`;
}

/** Why a selection shows no figures. */
export function withheldInWords(reason: Withheld, minimumN: number, language: ReaderLanguage): string {
  return phrasesIn(language).withheld[reason](count(minimumN, language));
}

function wordOf({ certainty }: MatrixItem) {
  return certainty?.word ?? "cannot_tell";
}

function byFrontThenRank(a: MatrixItem, b: MatrixItem): number {
  return Number(FRONT.has(b.key)) - Number(FRONT.has(a.key)) || (a.rank ?? 0) - (b.rank ?? 0);
}
