/** Mid-ranks of the values of a scale, from how often each was given. */
function ranksOfCounts(counts: readonly number[]): number[] {
  let before = 0;
  return counts.map((count) => {
    before += count;
    return before - count + (count + 1) / 2;
  });
}

/**
 * Spearman's rank correlation from a table of joint counts: the same figure as from the answers one by one, and tables
 * add up where lists of answers would have to be kept.
 *
 * @param table row by row, `table[(a - 1) * scale + (b - 1)]` people who gave a to the one and b to the other
 * @returns −1 to 1; null below two people, or where either does not vary
 */
export function spearmanOfTable(table: ArrayLike<number>, scale: number): number | null {
  const rows = Array.from({ length: scale }, () => 0);
  const columns = Array.from({ length: scale }, () => 0);
  let n = 0;
  for (let at = 0; at < scale * scale; at++) {
    const count = table[at] ?? 0;
    const [row, column] = [Math.floor(at / scale), at % scale];
    rows[row] = (rows[row] ?? 0) + count;
    columns[column] = (columns[column] ?? 0) + count;
    n += count;
  }
  if (n < 2 || rows.includes(n) || columns.includes(n)) return null;
  const mean = (n + 1) / 2;
  const x = ranksOfCounts(rows).map((rank) => rank - mean);
  const y = ranksOfCounts(columns).map((rank) => rank - mean);
  const spread = (deviations: number[], counts: number[]): number =>
    deviations.reduce((sum, deviation, index) => sum + (counts[index] ?? 0) * deviation * deviation, 0);
  let xy = 0;
  for (let at = 0; at < scale * scale; at++)
    xy += (table[at] ?? 0) * (x[Math.floor(at / scale)] ?? 0) * (y[at % scale] ?? 0);
  return Math.max(-1, Math.min(1, xy / Math.sqrt(spread(x, rows) * spread(y, columns))));
}
