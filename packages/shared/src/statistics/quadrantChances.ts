import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { bivariateNormal } from "./bivariateNormal.ts";
import { isHigh } from "./guard.ts";

/** A mean on one axis, the variance of that mean (not of the answers), and the line. */
export interface Axis {
  mean: number;
  variance: number;
  line: number;
}

export interface QuadrantChances {
  tackle_first: number;
  keep_up: number;
  low_priority: number;
  overkill: number;
}

/**
 * The chance of each quadrant for an item, for many answers: the two means as a bivariate normal around what was
 * measured, against fixed lines. The same question as the bootstrap's, answered by the central limit theorem; at n = 260
 * the two differ by a few thousandths, beyond 20,000 by less than can be seen.
 *
 * A mean without variance lies where it lies. The four sum to 1 but for rounding.
 *
 * @param covariance of the two means
 */
export function quadrantChances(satisfaction: Axis, importance: Axis, covariance: number): QuadrantChances {
  const [s, i] = [standardised(satisfaction), standardised(importance)];
  if (s === null || i === null) {
    const [lowS, lowI] = [chanceLow(satisfaction, s), chanceLow(importance, i)];
    return {
      tackle_first: lowS * (1 - lowI),
      keep_up: (1 - lowS) * (1 - lowI),
      low_priority: lowS * lowI,
      overkill: (1 - lowS) * lowI,
    };
  }
  const rho = covariance / Math.sqrt(satisfaction.variance * importance.variance);
  // Each corner by itself, mirrored, so that a tiny chance is not a difference of large ones.
  return {
    tackle_first: bivariateNormal(s, -i, -rho),
    keep_up: bivariateNormal(-s, -i, rho),
    low_priority: bivariateNormal(s, i, rho),
    overkill: bivariateNormal(-s, i, -rho),
  };
}

function standardised({ mean, variance, line }: Axis): number | null {
  return variance > 0 ? (line - mean) / Math.sqrt(variance) : null;
}

function chanceLow({ mean, line }: Axis, bound: number | null): number {
  if (bound === null) return isHigh(mean, line) ? 0 : 1;
  return normalCdf(bound, 0, 1);
}
