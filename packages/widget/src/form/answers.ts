import type { PublicSurvey, Rating, RatingPair } from "@klankbord/shared";

export type Side = "satisfaction" | "importance";
export type Item = PublicSurvey["items"][number];
export type Answers = Readonly<Record<string, RatingPair>>;

/** The sides that are asked of an item, in the order in which they stand on the screen. */
export function sidesOf(item: Item): readonly Side[] {
  return item.importance ? ["satisfaction", "importance"] : ["satisfaction"];
}

export function rated(answers: Answers, item: Item, side: Side, value: Rating): Answers {
  return { ...answers, [item.key]: { ...answers[item.key], [side]: value } };
}

/** The first side of the item without an answer; null when nothing is missing. */
export function missingSide(answers: Answers, item: Item): Side | null {
  return sidesOf(item).find((side) => answers[item.key]?.[side] === undefined) ?? null;
}

/** One side answered and the other not: the only state that is pointed out; an untouched item may be skipped. */
export function isHalf(answers: Answers, item: Item): boolean {
  return answers[item.key] !== undefined && missingSide(answers, item) !== null;
}

/** The number of items with at least one answer. */
export function touched(answers: Answers): number {
  return Object.keys(answers).length;
}
