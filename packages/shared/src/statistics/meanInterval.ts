import { tCritical } from "./confidence.ts";
import type { Reason } from "./reason.ts";
import type { Summary } from "./summary.ts";

export interface MeanInterval {
  n: number;
  mean: number | null;
  /** Standard deviation, divided by n − 1 */
  sd: number | null;
  low: number | null;
  high: number | null;
  reason: Reason | null;
}

/**
 * The mean with its 95 % t interval: between which values the mean of all such customers lies.
 *
 * Definition: x̄ ± t(0.975; n − 1) · sd / √n with the sd divided by n − 1 (Student 1908, Biometrika 6: 1–25). The
 * interval may reach past the ends of the scale; it is not cut off, because a cut interval hides how little is known.
 *
 * No answers: all null. One answer: the mean alone. All equal: mean and an sd of 0 without an interval, since a width
 * of 0 would claim certainty; the Wilson interval of a share tells what is known then.
 */
export function meanInterval({ n, mean, variance }: Summary): MeanInterval {
  if (mean === null) return { n, mean, sd: null, low: null, high: null, reason: "no_answers" };
  if (variance === null) return { n, mean, sd: null, low: null, high: null, reason: "one_answer" };
  if (variance === 0) return { n, mean, sd: 0, low: null, high: null, reason: "no_variation" };
  const half = tCritical(n - 1) * Math.sqrt(variance / n);
  return { n, mean, sd: Math.sqrt(variance), low: mean - half, high: mean + half, reason: null };
}
