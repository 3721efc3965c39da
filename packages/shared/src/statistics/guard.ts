/**
 * High is at or above the line. Means are sums of fractions: without this guard 3.4999999999999996 would fall below a
 * line at 3.5 that it stands on.
 */
export const GUARD = 1e-9;

/** Whether a mean counts as high against its line. */
export function isHigh(mean: number, line: number): boolean {
  return mean >= line - GUARD;
}
