import { COLLINEAR } from "./subsetR2.ts";
import { symmetricEigen } from "./symmetricEigen.ts";

/**
 * Relative weights: a second, independent way to divide R² over the items, as a check on LMG.
 *
 * The items are replaced by the uncorrelated variables closest to them, Λ = QD^½Q′ from the eigenvalues of their
 * correlations; the outcome is regressed on those, b* = Λ⁻¹r, and their parts are carried back: Λ²(b*)² (Johnson 2000,
 * Multivariate Behavioral Research 35: 1–19). Parts are 0 or more and sum to R². Where items determine each other the
 * directions without variance are left out (pseudo-inverse).
 *
 * @param among correlations of the p items, row by row, p × p
 * @param withOutcome their correlations with the outcome
 */
export function johnson(among: ArrayLike<number>, withOutcome: ArrayLike<number>): number[] {
  const p = withOutcome.length;
  const { values, vectors } = symmetricEigen(among, p);
  const power = (exponent: number): Float64Array => {
    const result = new Float64Array(p * p);
    values.forEach((value, k) => {
      if (value <= COLLINEAR) return;
      const factor = value ** exponent;
      for (let row = 0; row < p; row++)
        for (let column = 0; column < p; column++)
          result[row * p + column] =
            (result[row * p + column] ?? 0) +
            factor * (vectors[row * p + k] ?? 0) * (vectors[column * p + k] ?? 0);
    });
    return result;
  };
  const times = (matrix: Float64Array, vector: ArrayLike<number>): number[] =>
    Array.from({ length: p }, (_, row) => {
      let sum = 0;
      for (let column = 0; column < p; column++)
        sum += (matrix[row * p + column] ?? 0) * (vector[column] ?? 0);
      return sum;
    });
  const slopes = times(power(-0.5), withOutcome);
  return times(
    power(0.5).map((value) => value * value),
    slopes.map((slope) => slope * slope),
  );
}
