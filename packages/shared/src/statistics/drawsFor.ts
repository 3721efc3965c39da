/**
 * Bootstrap draws for n people: as many as fit into a quarter of a second, between 1,000 and 10,000. With 1,000 a share
 * of 0.95 is known to ±0.014, with 10,000 to ±0.004.
 */
export function drawsFor(n: number): number {
  return Math.max(1_000, Math.min(10_000, Math.floor(8_000_000 / Math.max(n, 1))));
}
