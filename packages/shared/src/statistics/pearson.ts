/**
 * Pearson's correlation of two lists of equal length, from −1 to 1: how far one goes up in a straight line with the
 * other. Sums around the means, in two passes.
 *
 * @returns null below two pairs, or where either list does not vary
 */
export function pearson(x: readonly number[], y: readonly number[]): number | null {
  const n = Math.min(x.length, y.length);
  const [x0, y0] = [x[0], y[0]];
  if (n < 2 || x0 === undefined || y0 === undefined) return null;
  let [meanX, meanY] = [0, 0];
  for (let at = 0; at < n; at++) {
    meanX += (x[at] ?? 0) / n;
    meanY += (y[at] ?? 0) / n;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (let at = 0; at < n; at++) {
    const [dx, dy] = [(x[at] ?? 0) - meanX, (y[at] ?? 0) - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (x.every((value) => value === x0) || y.every((value) => value === y0)) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}
