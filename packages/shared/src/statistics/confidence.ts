import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** Every interval in Klankbord is a 95 % interval, two-sided. */
const UPPER = 0.975;

/** The 97.5th percentile of the standard normal distribution, 1.96. */
export const Z = normalQuantile(UPPER, 0, 1);

/**
 * The 97.5th percentile of Student's t distribution.
 * @param df degrees of freedom, above 0 and not necessarily whole
 */
export function tCritical(df: number): number {
  return tQuantile(UPPER, df);
}
