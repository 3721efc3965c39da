import { subsetR2 } from "./subsetR2.ts";

/** Beyond this many predictors all subsets cost more than a page may wait for: 2^12 is 4,096. */
export const LMG_LIMIT = 12;

/**
 * Derived importance by LMG: how much of the outcome's variance each item accounts for, R² divided over the items.
 *
 * What an item adds to R², averaged over all orders in which items could enter: the Shapley value of R² (Lindeman,
 * Merenda & Gold 1980, Introduction to Bivariate and Multivariate Analysis, p. 120; Grömping 2006, Journal of
 * Statistical Software 17(1)). Computed over all 2^p subsets, not sampled. Parts are 0 or more and sum to R².
 * It tells association, not what would happen after an intervention.
 *
 * @param among correlations of the p predictors, row by row, p × p; p at most LMG_LIMIT
 * @param withOutcome their correlations with the outcome
 */
export function lmg(among: ArrayLike<number>, withOutcome: ArrayLike<number>): number[] {
  const p = withOutcome.length;
  if (p > LMG_LIMIT) throw new RangeError(`lmg takes at most ${LMG_LIMIT} predictors`);
  const r2 = subsetR2(among, withOutcome);
  const weights = orderWeights(p);
  const parts = Array.from({ length: p }, () => 0);
  for (let subset = 0; subset < r2.length; subset++) {
    const base = r2[subset] ?? 0;
    const weight = weights[bitsIn(subset)] ?? 0;
    for (let item = 0; item < p; item++) {
      const bit = 1 << item;
      if ((subset & bit) === 0) parts[item] = (parts[item] ?? 0) + weight * ((r2[subset | bit] ?? 0) - base);
    }
  }
  return parts;
}

/** The share of all orders in which exactly a given subset of that size comes before a given item: s!(p − s − 1)!/p! */
function orderWeights(p: number): number[] {
  const weights: number[] = [];
  for (let size = 0, weight = 1 / Math.max(p, 1); size < p; size++) {
    weights.push(weight);
    weight *= (size + 1) / Math.max(p - size - 1, 1);
  }
  return weights;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let left = mask; left > 0; left &= left - 1) count++;
  return count;
}
