/**
 * A quantile with linear interpolation between the two nearest values: type 7 of Hyndman & Fan 1996 (The American
 * Statistician 50: 361–365), the default of R.
 *
 * @param sorted ascending
 * @param share 0 to 1
 * @returns null without values
 */
export function quantile(sorted: ArrayLike<number>, share: number): number | null {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (place - Math.floor(place)) * (above - below);
}
