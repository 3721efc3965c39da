import type { MatrixNote, Side } from "../../matrix/types.ts";
import { chartWords, type ReaderLanguage } from "../chart.ts";
import { withheldInWords, type NameOf } from "./finding.ts";
import { nameInSentence } from "./itemNames.ts";
import { count, percentage } from "./numbers.ts";
import { phrasesIn } from "./phrasesIn.ts";

/** What a reader has to know beside the figures, a sentence a note. */
export function noteInWords(note: MatrixNote, nameOf: NameOf, language: ReaderLanguage): string {
  const { notes, list } = phrasesIn(language);
  const named = (key: string): string => nameInSentence(key, nameOf(key));
  const names = (keys: readonly string[]): string => list(keys.map(named));
  switch (note.code) {
    case "withheld":
      return `${withheldInWords(note.reason, note.minimumN, language)}.`;
    case "items_hidden":
      return notes.items_hidden(names(note.items), count(note.minimumN, language));
    case "in_packets":
      return notes.in_packets(count(note.under, language), count(note.minimumN, language));
    case "items_wait":
    case "items_protect":
    case "no_variation":
      return notes[note.code](list(note.items.map(({ key, side }) => notes.side(named(key), side))));
    case "all_not_applicable":
    case "nobody_rated":
      return notes[note.code](list(wholeItems(note.items, named, notes.side)));
    case "no_verdict_yet":
      return notes.no_verdict_yet(names(note.items), count(note.needed, language));
    case "missing": {
      const missing = note.notApplicable + note.noAnswer + note.skipped;
      return notes.missing(percentage(missing / note.asked, language), {
        missing: count(missing, language),
        asked: count(note.asked, language),
        notApplicable: count(note.notApplicable, language),
        noAnswer: count(note.noAnswer, language),
        skipped: count(note.skipped, language),
      });
    }
    case "straight_lining":
      return notes.straight_lining(percentage(note.share, language), {
        n: count(note.n, language),
        same: count(note.same, language),
        low: percentage(note.low, language),
        high: percentage(note.high, language),
      });
    case "lines_missing":
      return notes[note.rule === "target" ? "lines_missing" : "lines_alone"](
        chartWords(language).rules[note.rule],
      );
    case "few_pairs":
    case "rule_matters":
      return notes[note.code](names(note.items));
    default:
      return note satisfies never;
  }
}

/** An item of which both sides are listed is named once. */
function wholeItems(
  listed: readonly { key: string; side: Side }[],
  named: (key: string) => string,
  sideOf: (name: string, side: Side) => string,
): string[] {
  return [...new Set(listed.map(({ key }) => key))].map((key) => {
    const [first, ...others] = listed.filter((one) => one.key === key);
    return first === undefined || others.length > 0 ? named(key) : sideOf(named(key), first.side);
  });
}
