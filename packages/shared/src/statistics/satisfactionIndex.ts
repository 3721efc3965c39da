/**
 * The index: satisfaction over all items as one figure from 0 (everybody the lowest value) to 100 (the highest), in
 * which an item weighs by its importance to customers.
 *
 * w = mean importance / sum of the mean importances; 100 · (Σ w · s̄ − 1) / (k − 1) on a scale of k points.
 *
 * @param means per item the mean satisfaction and mean importance in scale points; equal importances give the plain mean
 * @returns null without items
 */
export function satisfactionIndex(
  means: readonly { satisfaction: number; importance: number }[],
  scale: number,
): number | null {
  let weight = 0;
  let sum = 0;
  for (const { satisfaction, importance } of means) {
    weight += importance;
    sum += importance * satisfaction;
  }
  return weight > 0 ? (100 * (sum / weight - 1)) / (scale - 1) : null;
}
