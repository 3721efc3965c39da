import type { Summary } from "./summary.ts";

/**
 * n, mean and variance of answers on a scale, from how often each value was given.
 *
 * The sum is one of whole numbers and therefore exact; the variance is summed around the mean, so that nothing cancels
 * however many answers there are.
 *
 * @param counts `counts[v - 1]` is the number of answers of value v
 */
export function summariseCounts(counts: readonly number[]): Summary {
  let n = 0;
  let sum = 0;
  counts.forEach((count, index) => {
    n += count;
    sum += count * (index + 1);
  });
  if (n === 0) return { n, mean: null, variance: null };
  const mean = sum / n;
  if (n === 1) return { n, mean, variance: null };
  if (counts.some((count) => count === n)) return { n, mean, variance: 0 };
  const squares = counts.reduce((total, count, index) => total + count * (index + 1 - mean) ** 2, 0);
  return { n, mean, variance: squares / (n - 1) };
}
