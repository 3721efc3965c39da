import { valueOf, type SurveyDefinition } from "@klankbord/shared";
import type { Cells, ItemCells, PairSums, People, SideCells } from "@klankbord/shared/matrix";
import { straightLine } from "@klankbord/shared/statistics";
import { wholePackets } from "./packets.ts";

/** How many gave a number before a period began: on either side of an item, and on both. */
export interface GivenBefore {
  items: readonly { satisfaction: number; importance: number; pairs: number }[];
  /** Those who rated enough importances for straight-lining. */
  straight: number;
}

/**
 * One answer of a selection: per item of the definition what was given for satisfaction and importance, as packed; undefined
 * where its customer was not asked.
 */
export type Given = readonly (readonly [s: string | undefined, i: string | undefined])[];

/** What is shown of a selection whose answers count in packets. */
export interface InPackets {
  cells: Cells;
  people: People;
}

/**
 * Counts answers in packets, each side of each item for itself and so for those who gave both: an answer without a number on
 * a side takes no place in that side's packets, which else might hold a single one. What is missing is not told.
 *
 * @param answers in the order in which they came
 */
export function countPackets(
  { items, scale, minimumN }: SurveyDefinition,
  answers: readonly Given[],
  before: GivenBefore,
): InPackets {
  const width = 2 * items.length;
  const values = new Uint8Array(answers.length * width);
  const cells = items.map(({ key, importance: isAsked }, item): ItemCells => {
    const ratings = answers.map((answer) => ratingsOf(answer[item]));
    const earlier = before.items[item] ?? { satisfaction: 0, importance: 0, pairs: 0 };
    const side = (place: 0 | 1, came: number): SideCells => {
      const counted = inPackets(ratings, (own) => own[place] > 0, came, minimumN);
      const counts = Array.from({ length: scale }, () => 0);
      for (const { own } of counted.shown) counts[own[place] - 1] = (counts[own[place] - 1] ?? 0) + 1;
      // Equal ratings would tell each of them.
      const tellsAll = counts.filter((count) => count > 0).length === 1;
      if (tellsAll) return sideOf(counts.fill(0), counted.waiting + counted.shown.length);
      for (const { person, own } of counted.shown) values[person * width + 2 * item + place] = own[place];
      return sideOf(counts, counted.waiting);
    };
    const satisfaction = side(0, earlier.satisfaction);
    const importance = isAsked ? side(1, earlier.importance) : null;
    const pairs = inPackets(ratings, ([s, i]) => s > 0 && i > 0, earlier.pairs, minimumN);
    return {
      key,
      satisfaction,
      importance,
      ...pairsOf(
        pairs.shown.map(({ own }) => own),
        pairs.waiting,
        scale,
      ),
    };
  });
  return {
    cells: { n: answers.length, items: cells, straight: straightOf(answers, before.straight, minimumN) },
    people: { n: answers.length, items: items.length, values },
  };
}

type Ratings = readonly [s: number, i: number];

function ratingsOf(given: Given[number] | undefined): Ratings {
  return [valueOf(given?.[0]), valueOf(given?.[1])];
}

interface Counted {
  shown: { person: number; own: Ratings }[];
  waiting: number;
}

function inPackets(
  ratings: readonly Ratings[],
  counts: (own: Ratings) => boolean,
  before: number,
  size: number,
): Counted {
  const own = ratings.flatMap((one, person) => (counts(one) ? [{ person, own: one }] : []));
  const shown = own.slice(...wholePackets(before, own.length, size));
  return { shown, waiting: own.length - shown.length };
}

function sideOf(counts: number[], waiting: number): SideCells {
  return { counts, notApplicable: 0, noAnswer: 0, skipped: 0, waiting };
}

function pairsOf(
  shown: readonly Ratings[],
  waiting: number,
  scale: number,
): Pick<ItemCells, "pairs" | "importantDissatisfied"> {
  const pairs: PairSums = { n: shown.length, s: 0, i: 0, ss: 0, ii: 0, si: 0, waiting };
  let importantDissatisfied = 0;
  for (const [s, i] of shown) {
    pairs.s += s;
    pairs.i += i;
    pairs.ss += s * s;
    pairs.ii += i * i;
    pairs.si += s * i;
    if (i >= scale - 1 && s <= 2) importantDissatisfied++;
  }
  return { pairs, importantDissatisfied };
}

function straightOf(answers: readonly Given[], before: number, size: number): Cells["straight"] {
  const all = answers.flatMap((answer) => straightLine(answer.map((given) => ratingsOf(given)[1])) ?? []);
  const shown = all.slice(...wholePackets(before, all.length, size));
  return { n: shown.length, same: shown.filter(Boolean).length };
}
