const FIRST = 2_000;
const LONGEST = 300_000;

/**
 * Milliseconds to wait after the given number of failed attempts (1 is the first): doubling, up to five minutes, each
 * wait drawn from its upper half so that many customers do not come back at one moment.
 */
export function backoff(failed: number, random: () => number): number {
  const longest = Math.min(FIRST * 2 ** (failed - 1), LONGEST);
  return longest * (0.5 + random() / 2);
}
