import { Z } from "./confidence.ts";

export interface NetRecommendFigure {
  n: number;
  /** Gave 5 */
  promoters: number;
  /** Gave 4 */
  passives: number;
  /** Gave 1, 2 or 3 */
  detractors: number;
  /** Share of promoters minus share of detractors, × 100: −100 to 100 */
  value: number;
  low: number;
  high: number;
}

/**
 * Net recommend on a five-point scale: who would recommend, less who would not. Not an NPS: that name belongs to a
 * question with eleven points, and the two do not compare.
 *
 * The interval is an adjusted Wald interval: three answers are added, three quarters of one to either side, before centre
 * and variance are computed (Rocks 2016, The American Statistician 70: 365–372, after Agresti & Min 2005); clamped to
 * [−100, 100].
 *
 * @param counts of the answers 1 to 5
 * @returns null where nobody answered
 */
export function netRecommend(counts: readonly number[]): NetRecommendFigure | null {
  const [one = 0, two = 0, three = 0, passives = 0, promoters = 0] = counts;
  const detractors = one + two + three;
  const n = detractors + passives + promoters;
  if (n === 0) return null;
  const plus = (promoters + 0.75) / (n + 3);
  const minus = (detractors + 0.75) / (n + 3);
  const centre = plus - minus;
  const half = Z * Math.sqrt((plus + minus - centre * centre) / (n + 3));
  return {
    n,
    promoters,
    passives,
    detractors,
    value: (100 * (promoters - detractors)) / n,
    low: 100 * Math.max(-1, centre - half),
    high: 100 * Math.min(1, centre + half),
  };
}
