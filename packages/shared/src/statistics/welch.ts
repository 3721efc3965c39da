import tCdf from "@stdlib/stats-base-dists-t-cdf";
import { tCritical } from "./confidence.ts";
import type { Reason } from "./reason.ts";
import type { Summary } from "./summary.ts";

export interface WelchTest {
  /** Mean of the second minus mean of the first; null where either has no answers */
  difference: number | null;
  low: number | null;
  high: number | null;
  t: number | null;
  /** Degrees of freedom, not necessarily whole */
  df: number | null;
  /** Two-sided */
  p: number | null;
  reason: Reason | null;
}

/**
 * Welch's test: whether two groups of people differ in their mean more than chance explains, and by how much.
 *
 * Difference with its 95 % interval, t, Welch–Satterthwaite degrees of freedom and two-sided p (Welch 1947, Biometrika
 * 34: 28–35). Variances are not assumed equal: groups of unequal size and spread are the rule here.
 *
 * A group without answers, or with one: the difference if there is one, no test. Both without variation: likewise, as
 * a standard error of 0 would call any difference certain.
 */
export function welch(first: Summary, second: Summary): WelchTest {
  const none = { low: null, high: null, t: null, df: null, p: null };
  if (first.mean === null || second.mean === null) return { difference: null, ...none, reason: "no_answers" };
  const difference = second.mean - first.mean;
  if (first.variance === null || second.variance === null)
    return { difference, ...none, reason: "one_answer" };
  const [a, b] = [first.variance / first.n, second.variance / second.n];
  if (a + b === 0) return { difference, ...none, reason: "no_variation" };
  const error = Math.sqrt(a + b);
  const df = (a + b) ** 2 / ((a * a) / (first.n - 1) + (b * b) / (second.n - 1));
  const t = difference / error;
  const half = tCritical(df) * error;
  const p = Math.min(1, 2 * tCdf(-Math.abs(t), df));
  return { difference, low: difference - half, high: difference + half, t, df, p, reason: null };
}
