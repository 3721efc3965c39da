import { Z } from "./confidence.ts";

export interface Share {
  /** From 0 to 1; null where n is 0 */
  share: number | null;
  low: number | null;
  high: number | null;
}

/**
 * A share with its 95 % Wilson score interval: between which shares the share among all such customers lies.
 *
 * Without continuity correction (Wilson 1927, JASA 22: 209–212; Newcombe 1998, Statistics in Medicine 17: 857–872,
 * method 3), clamped to [0, 1]. Unlike the textbook interval it holds for few answers and for shares near 0 and 1.
 *
 * @param count how many of the n, 0 to n
 */
export function wilson(count: number, n: number): Share {
  if (n <= 0) return { share: null, low: null, high: null };
  const share = count / n;
  const z2 = Z * Z;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  // At the ends centre and half are equal but for rounding, and the bound is exact.
  const low = count === 0 ? 0 : Math.max(0, centre - half);
  const high = count === n ? 1 : Math.min(1, centre + half);
  return { share, low, high };
}
