/**
 * R² of the regression of one outcome on every subset of the predictors, from their correlations.
 *
 * Predictors are taken out one after another in ascending order (each step leaves the partial covariances of the later
 * ones and adds its squared partial correlation), so that a subset costs one step from a smaller one. A predictor that
 * the ones before it already determine adds nothing, which is right for R² whatever coefficients it would have had.
 *
 * @param among correlations of the p predictors, row by row, p × p
 * @param withOutcome their correlations with the outcome
 * @returns 2^p values, R² of the subset whose bits are set in the index; 0 first
 */
export function subsetR2(among: ArrayLike<number>, withOutcome: ArrayLike<number>): Float64Array {
  const p = withOutcome.length;
  const all = new Float64Array(2 ** p);
  const side = p + 1;
  // One matrix per depth, allocated once: predictors 0 … p − 1, the outcome last.
  const levels = Array.from({ length: p + 1 }, () => new Float64Array(side * side));
  const start = levels[0] ?? new Float64Array(side * side);
  for (let row = 0; row < p; row++) {
    for (let column = 0; column < p; column++) start[row * side + column] = among[row * p + column] ?? 0;
    start[row * side + p] = withOutcome[row] ?? 0;
  }
  const extend = (depth: number, first: number, mask: number): void => {
    const from = levels[depth];
    const to = levels[depth + 1];
    if (from === undefined || to === undefined) return;
    for (let taken = first; taken < p; taken++) {
      const pivot = from[taken * side + taken] ?? 0;
      const subset = mask | (1 << taken);
      const useful = pivot > COLLINEAR;
      const outcome = from[taken * side + p] ?? 0;
      all[subset] = Math.min(1, (all[mask] ?? 0) + (useful ? (outcome * outcome) / pivot : 0));
      for (let row = taken + 1; row < p; row++) {
        const share = useful ? (from[taken * side + row] ?? 0) / pivot : 0;
        for (let column = row; column <= p; column++)
          to[row * side + column] =
            (from[row * side + column] ?? 0) - share * (from[taken * side + column] ?? 0);
      }
      extend(depth + 1, taken + 1, subset);
    }
  };
  extend(0, 0, 0);
  return all;
}

/** What is left of a predictor's variance (of 1) below which it counts as determined by the others. */
export const COLLINEAR = 1e-10;
