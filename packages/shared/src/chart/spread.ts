/**
 * Moves places along a line as little as can be (least squares) until each is `gap` from the next and all lie between
 * `low` and `high`. The places are given in order and keep it; there must be room for all of them.
 */
export function spread(places: readonly number[], gap: number, low: number, high: number): number[] {
  // Without the gaps the places may touch but not pass each other: neighbours that would are pooled at their mean.
  const pools: { sum: number; n: number }[] = [];
  for (const [index, place] of places.entries()) {
    let pool = { sum: place - index * gap, n: 1 };
    for (let last = pools.at(-1); last && last.sum / last.n > pool.sum / pool.n; last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, n: pool.n + last.n };
      pools.pop();
    }
    pools.push(pool);
  }
  const highest = Math.max(low, high - (places.length - 1) * gap);
  return pools
    .flatMap(({ sum, n }) => Array<number>(n).fill(Math.min(highest, Math.max(low, sum / n))))
    .map((place, index) => place + index * gap);
}
