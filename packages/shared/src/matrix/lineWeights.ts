import type { LineRule } from "../survey.ts";

/**
 * How far a line moves when the mean of one item does, item by item: 1/k under the mean of k items; under the median 1 for
 * the one in the middle, or a half for each of two. Rules that do not follow the answers have none.
 *
 * Under the median this holds for movements that leave the middle item where it is: among tens of thousands of answers
 * means move by a hundredth of a point.
 */
export function lineWeights(rule: LineRule, means: readonly number[]): number[] | null {
  if (rule === "mean") return means.map(() => 1 / means.length);
  if (rule !== "median") return null;
  const order = means.map((_, at) => at).toSorted((a, b) => (means[a] ?? 0) - (means[b] ?? 0));
  const middle = [order[(order.length - 1) >> 1], order[order.length >> 1]];
  return means.map((_, at) => middle.filter((one) => one === at).length / 2);
}
