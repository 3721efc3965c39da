export interface Correlations {
  /** Places of the predictors that vary, the others are left out */
  varying: number[];
  /** Among those, row by row */
  among: Float64Array;
  /** Of those with the outcome */
  withOutcome: Float64Array;
}

/**
 * Pearson's correlations from sums and products of whole numbers, which are exact: n·Σxy − Σx·Σy.
 *
 * @param sums Σ of each variable, the outcome last
 * @param products Σ of each product, upper triangle row by row
 * @returns null where the outcome does not vary
 */
export function correlations(
  n: number,
  sums: ArrayLike<number>,
  products: ArrayLike<number>,
): Correlations | null {
  const count = sums.length;
  const outcome = count - 1;
  const covariance = (row: number, column: number): number => {
    const [low, high] = row <= column ? [row, column] : [column, row];
    const at = low * count - (low * (low - 1)) / 2 + (high - low);
    return n * (products[at] ?? 0) - (sums[row] ?? 0) * (sums[column] ?? 0);
  };
  if (covariance(outcome, outcome) <= 0) return null;
  const varying = Array.from({ length: outcome }, (_, at) => at).filter((at) => covariance(at, at) > 0);
  const correlation = (row: number, column: number): number =>
    row === column
      ? 1
      : Math.max(
          -1,
          Math.min(1, covariance(row, column) / Math.sqrt(covariance(row, row) * covariance(column, column))),
        );
  return {
    varying,
    among: Float64Array.from(varying.flatMap((row) => varying.map((column) => correlation(row, column)))),
    withOutcome: Float64Array.from(varying.map((row) => correlation(row, outcome))),
  };
}
