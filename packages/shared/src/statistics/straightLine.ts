/** Fewer equal answers than this are no sign of anything. */
const ENOUGH = 3;

/**
 * Straight-lining: whether a person gave every item the same answer, which for importance tells less than it seems to.
 *
 * @param ratings the person's answers of one side; 0 is missing and is left out
 * @returns null where fewer than three were answered
 */
export function straightLine(ratings: ArrayLike<number>): boolean | null {
  let answered = 0;
  let first = 0;
  let same = true;
  for (let at = 0; at < ratings.length; at++) {
    const rating = ratings[at] ?? 0;
    if (rating === 0) continue;
    if (answered++ === 0) first = rating;
    else if (rating !== first) same = false;
  }
  return answered < ENOUGH ? null : same;
}
