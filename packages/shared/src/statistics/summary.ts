/** n, mean and variance of a set of numbers: what the tests and intervals need, whether it came from counts or from values. */
export interface Summary {
  n: number;
  /** Null where n is 0. */
  mean: number | null;
  /** Divided by n − 1; null below n = 2. Exactly 0 only where all are equal. */
  variance: number | null;
}
