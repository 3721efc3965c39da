import type { Summary } from "./summary.ts";

/**
 * n, mean and variance of any numbers, in two passes around the mean (Chan, Golub & LeVeque 1983, The American
 * Statistician 37: 242–247). The textbook Σx² − n·x̄² loses all digits when the values are large beside their spread.
 *
 * @param values finite numbers; whoever has missing answers leaves them out
 */
export function summariseValues(values: readonly number[]): Summary {
  const n = values.length;
  const [first] = values;
  if (first === undefined) return { n, mean: null, variance: null };
  // Measured from the first value, so that the sum keeps its digits too.
  const mean = first + values.reduce((sum, value) => sum + (value - first), 0) / n;
  if (n === 1) return { n, mean, variance: null };
  if (values.every((value) => value === first)) return { n, mean, variance: 0 };
  let squares = 0;
  let drift = 0;
  for (const value of values) {
    squares += (value - mean) ** 2;
    drift += value - mean;
  }
  return { n, mean, variance: (squares - (drift * drift) / n) / (n - 1) };
}
