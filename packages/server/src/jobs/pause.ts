const FIRST = 30_000;

/** The longest pause between two tries, ms, before chance is added. */
const LONGEST = 2 * 60 * 60_000;

/** Up to which part of a pause chance shortens or lengthens it: what failed together does not come back together. */
const JITTER = 0.2;

/** No pause is longer, ms. */
export const LONGEST_PAUSE = LONGEST * (1 + JITTER);

/**
 * How long to wait after the so-manieth try, ms: half a minute, doubled each time, two hours at most.
 *
 * @param attempts from 1
 * @param random from 0 to 1
 */
export function pauseAfter(attempts: number, random: number): number {
  const plain = Math.min(FIRST * 2 ** Math.min(attempts - 1, 30), LONGEST);
  return Math.round(plain * (1 - JITTER + 2 * JITTER * random));
}
