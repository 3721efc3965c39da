import { Z } from "./confidence.ts";

interface ItemMeans {
  satisfaction: number;
  importance: number;
  /** Standard errors of the two means; 0 for an importance that is not measured */
  satisfactionError: number;
  importanceError: number;
}

/**
 * How far the index may lie from its value with 95 % certainty, at its widest.
 *
 * First-order (delta) method: the index moves by 100·w/(k − 1) for one point of an item's satisfaction and by
 * 100·(s̄ − Σ w·s̄)/((k − 1)·Σī) for one point of its importance. How the means of items move together is not known from
 * counts per item; by Cauchy–Schwarz the standard deviation of the sum is at most the sum of the standard deviations,
 * and that bound is used. The true interval is never wider.
 *
 * @returns half the width, in index points; null without items
 */
export function indexMargin(items: readonly ItemMeans[], scale: number): number | null {
  const weight = items.reduce((sum, { importance }) => sum + importance, 0);
  if (!(weight > 0)) return null;
  const mean = items.reduce((sum, item) => sum + item.importance * item.satisfaction, 0) / weight;
  const deviation = items.reduce(
    (sum, item) =>
      sum +
      (item.importance / weight) * item.satisfactionError +
      (Math.abs(item.satisfaction - mean) / weight) * item.importanceError,
    0,
  );
  return (Z * 100 * deviation) / (scale - 1);
}
