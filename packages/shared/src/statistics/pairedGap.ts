import { meanInterval, type MeanInterval } from "./meanInterval.ts";

/** Sums over the people who answered both sides: Σs, Σi, Σs², Σi², Σs·i. */
interface Sums {
  n: number;
  s: number;
  i: number;
  ss: number;
  ii: number;
  si: number;
}

/**
 * The gap: how far satisfaction stays below importance (below 0) or exceeds it, in scale points.
 *
 * Mean of the differences s − i within people who answered both, with the t interval of a paired comparison (sd of the
 * differences, divided by n − 1). Comparing the two means as if from different people would be wrong on two counts: the
 * answers of one person go together, and not everybody gives both.
 *
 * The sums are whole numbers, so that n·Σd² − (Σd)² is exact up to some ten million pairs.
 */
export function pairedGap({ n, s, i, ss, ii, si }: Sums): MeanInterval {
  if (n <= 0) return meanInterval({ n: 0, mean: null, variance: null });
  const sum = s - i;
  const mean = sum / n;
  if (n === 1) return meanInterval({ n, mean, variance: null });
  const squares = ss - 2 * si + ii;
  return meanInterval({ n, mean, variance: Math.max(0, n * squares - sum * sum) / n / (n - 1) });
}
