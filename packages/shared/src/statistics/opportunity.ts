/**
 * The opportunity score: where much is wanted and little is given, from 0 to 20; 10 and up is worth work, 15 and up
 * extreme, in its author's reading.
 *
 * Importance + max(importance − satisfaction, 0), each as the share of top-two answers × 10 (Ulwick 2002, Harvard
 * Business Review 80(1): 91–97). On shares only: computed on means it ranks otherwise and is another figure.
 *
 * @param importance share of top-two answers, 0 to 1; null where nobody answered
 * @param satisfaction likewise
 */
export function opportunity(importance: number | null, satisfaction: number | null): number | null {
  if (importance === null || satisfaction === null) return null;
  return 10 * importance + Math.max(10 * importance - 10 * satisfaction, 0);
}
