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

/** From this chance of lying in the corner on, a reader is not told that there is nothing in it. */
const RULED_OUT = 0.05;

/** Names that a line above a picture has room for; the others are counted, and stand in the table. */
const MOST_NAMES = 3;

/**
 * The one line above the picture: what to do. "Tackle first: reachability (clear), first response (likely)". Items at the
 * front of the organisation come first (M7), then by rank; what could as well lie across a line is named apart. That there is nothing
 * to tackle is said only where every item has a verdict and none has a chance of 0.05 or more of being in that corner.
 *
 * @param most names in all, of whatever is said of them; what is to be tackled goes before the rest
 */
export function findingInWords(
  result: MatrixResult,
  nameOf: NameOf,
  language: ReaderLanguage,
  most = MOST_NAMES,
): string {
  const { finding, certainty } = phrasesIn(language);
  if (result.withheld) return withheldInWords(result.withheld, result.minimumN, language);
  if (result.items.every(({ importance }) => importance === null)) return finding.notAsked;
  if (result.lines.satisfaction === null) return finding.noLines;
  const judged = result.items.filter(({ role, quadrant }) => role === "performance" && quadrant !== null);
  if (judged.length === 0) return finding.tooFew(count(result.n, language), count(VERDICT_N, language));
  const tackle = judged.filter(({ quadrant }) => quadrant === "tackle_first").toSorted(byFrontThenRank);
  const sure = tackle.filter((item) => wordOf(item) !== "cannot_tell");
  const open = judged.filter((item) => !sure.includes(item) && chanceOf(item) >= RULED_OUT);
  const near = open.filter((item) => wordOf(item) === "cannot_tell").toSorted(byFrontThenRank);
  const named = ({ key }: MatrixItem): string => nameInSentence(key, nameOf(key));
  const list = firstOf(most, language);
  const told = (say: (items: string) => string, items: readonly MatrixItem[]): string[] =>
    items.length > 0 ? [say(list(items.map(named)))] : [];
  if (sure.length > 0) {
    const advice = finding.tackle(list(sure.map((item) => `${named(item)} (${certainty[wordOf(item)]})`)));
    return [advice, ...told(finding.near, near)].join(". ");
  }
  const unjudged = result.items.filter(isUnjudged);
  if (open.length === 0 && unjudged.length === 0) return finding.nothing;
  const protecting = unjudged.filter(protectsOther);
  return [
    finding.nothingYet,
    ...told(finding.near, near),
    ...told(
      finding.possible,
      open.filter((item) => !near.includes(item)),
    ),
    ...told(
      (items) => finding.unjudged(items, count(VERDICT_N, language)),
      unjudged.filter((item) => !protecting.includes(item)),
    ),
    ...told(finding.notShown, protecting),
  ].join(". ");
}

/** Lists that name so many in all, one list after the other, and count the rest. */
function firstOf(most: number, language: ReaderLanguage): (names: readonly string[]) => string {
  const { list, listAndMore, items } = phrasesIn(language);
  let left = most;
  return (names) => {
    const named = names.slice(0, left);
    const others = names.length - named.length;
    left -= named.length;
    if (others === 0) return list(named);
    return named.length === 0
      ? items(count(others, language), others === 1)
      : listAndMore(named, count(others, language));
  };
}

/** Why a selection shows no figures. */
export function withheldInWords(reason: Withheld, minimumN: number, language: ReaderLanguage): string {
  return phrasesIn(language).withheld[reason](count(minimumN, language));
}

function wordOf({ certainty }: MatrixItem) {
  return certainty?.word ?? "cannot_tell";
}

/** The chance of the corner "tackle first"; a verdict of which no chance is known rules nothing out. */
function chanceOf({ certainty }: MatrixItem): number {
  return certainty?.chances.tackle_first ?? 1;
}

/** An item without a verdict, though it could have one: where importance is not asked there is nothing to wait for. */
function isUnjudged({ role, importance, quadrant }: MatrixItem): boolean {
  return role === "performance" && importance !== null && quadrant === null;
}

function protectsOther({ satisfaction, importance }: MatrixItem): boolean {
  return satisfaction.note === "protects_other" || importance?.note === "protects_other";
}

function byFrontThenRank(a: MatrixItem, b: MatrixItem): number {
  return Number(FRONT.has(b.key)) - Number(FRONT.has(a.key)) || (a.rank ?? 0) - (b.rank ?? 0);
}
