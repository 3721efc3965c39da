import { midRanks } from "./midRanks.ts";
import { pearson } from "./pearson.ts";

/**
 * Spearman's rank correlation, −1 to 1: how far one goes up with the other, straight line or not.
 *
 * Pearson's correlation of the mid-ranks, which is right with ties; the shortcut 1 − 6Σd²/(n³ − n) is not, and answers
 * on a five-point scale are nearly all ties.
 *
 * @returns null below two pairs, or where either list does not vary
 */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
  const n = Math.min(x.length, y.length);
  return pearson(midRanks(x.slice(0, n)), midRanks(y.slice(0, n)));
}
