/**
 * Answers of a selection under `PACKETS_UNDER` count in packets of the minimum n, in the order in which they came, so that no
 * two figures that can be asked for differ by the answers of fewer (P5): not before and after an arrival, and not those of
 * two periods. Packets are cut once, over all answers that the selection ever had; a period shows those that lie wholly
 * within it.
 */

/** From which place of a period up to which its packets go, counted from 0; the second is not included. */
export type Whole = readonly [from: number, to: number];

/**
 * @param before how many came before the period
 * @param n how many came within it
 *
 * Those that wait at its ends together are none, or enough: other figures, say everybody's minus those of all other groups,
 * may tell of all n, and the difference would be theirs. Else the last packet waits too.
 */
export function wholePackets(before: number, n: number, size: number): Whole {
  const from = (size - (before % size)) % size;
  const to = n - ((before + n) % size);
  if (to <= from) return [0, 0];
  const waiting = n - (to - from);
  return waiting > 0 && waiting < size ? [from, to - size] : [from, to];
}
