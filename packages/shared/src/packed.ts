import type { Rating, RatingPair } from "./response.ts";

/**
 * The ratings of one response in one string: two characters an item, in the order of the definition, satisfaction
 * first. A value from 1 to 9 is its digit and 10 is `a`; measured per response, a row per item takes 137 bytes or more,
 * this takes 16 characters.
 */
export const NOT_APPLICABLE = "n";
export const NO_ANSWER = "-";
export const SKIPPED = "s";
/** The definition does not ask this side. */
export const NOT_ASKED = ".";

interface AskedItem {
  key: string;
  importance: boolean;
}

/** A value of 1 to 10 as its one character. */
function packedValue(rating: Rating | undefined): string {
  if (rating === undefined) return NO_ANSWER;
  return rating === "na" ? NOT_APPLICABLE : rating.toString(36);
}

/** The number that a packed character stands for, or 0 where it is one of the codes for missing. */
export function valueOf(character: string | undefined): number {
  if (character === undefined) return 0;
  if (character === "a") return 10;
  return character >= "1" && character <= "9" ? Number(character) : 0;
}

export function packRatings(
  items: readonly AskedItem[],
  ratings: Readonly<Record<string, RatingPair>>,
): string {
  return items
    .map((item) => {
      const pair = ratings[item.key];
      const satisfaction = pair ? packedValue(pair.satisfaction) : SKIPPED;
      if (!item.importance) return satisfaction + NOT_ASKED;
      return satisfaction + (pair ? packedValue(pair.importance) : SKIPPED);
    })
    .join("");
}

/** The inverse of `packRatings`, for exports and for people. Skipped items are left out. */
export function unpackRatings(items: readonly AskedItem[], packed: string): Record<string, RatingPair> {
  const ratings: Record<string, RatingPair> = {};
  items.forEach((item, index) => {
    const [satisfaction, importance] = [packed[2 * index], packed[2 * index + 1]];
    if (satisfaction === undefined || satisfaction === SKIPPED) return;
    const pair: RatingPair = {};
    const read = (character: string | undefined): Rating | undefined =>
      character === NOT_APPLICABLE ? "na" : valueOf(character) || undefined;
    const s = read(satisfaction);
    const i = read(importance);
    if (s !== undefined) pair.satisfaction = s;
    if (i !== undefined) pair.importance = i;
    ratings[item.key] = pair;
  });
  return ratings;
}
