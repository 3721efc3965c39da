import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { midRanks } from "./midRanks.ts";

export interface MannWhitneyTest {
  /** Pairs in which the second is higher, ties counting half */
  u: number;
  /** Chance that somebody of the second answers higher than somebody of the first, ties counting half; 0 to 1 */
  superiority: number;
  /** Two-sided, with continuity correction; null where all values are equal */
  p: number | null;
  /** Two-sided, without it */
  pUncorrected: number | null;
}

/**
 * The Mann–Whitney (Wilcoxon rank-sum) test: whether one group tends to answer higher than the other, by order alone.
 *
 * Normal approximation with the correction for ties (Mann & Whitney 1947, Annals of Mathematical Statistics 18: 50–60;
 * Lehmann 1975, Nonparametrics, 1.4). Below some ten answers a group the approximation is rough.
 *
 * @returns null where either group is empty
 */
export function mannWhitney(first: readonly number[], second: readonly number[]): MannWhitneyTest | null {
  const [n1, n2] = [first.length, second.length];
  if (n1 === 0 || n2 === 0) return null;
  const n = n1 + n2;
  const all = [...first, ...second];
  const rankSum = midRanks(all)
    .slice(n1)
    .reduce((sum, rank) => sum + rank, 0);
  const u = rankSum - (n2 * (n2 + 1)) / 2;
  const superiority = u / (n1 * n2);
  const tied = new Map<number, number>();
  for (const value of all) tied.set(value, (tied.get(value) ?? 0) + 1);
  const ties = [...tied.values()].reduce((sum, count) => sum + (count ** 3 - count), 0);
  const variance = n < 2 ? 0 : ((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1)));
  if (tied.size < 2 || variance <= 0) return { u, superiority, p: null, pUncorrected: null };
  const twoSided = (distance: number): number =>
    Math.min(1, 2 * normalCdf(-Math.max(0, distance) / Math.sqrt(variance), 0, 1));
  const distance = Math.abs(u - (n1 * n2) / 2);
  return { u, superiority, p: twoSided(distance - 0.5), pUncorrected: twoSided(distance) };
}
