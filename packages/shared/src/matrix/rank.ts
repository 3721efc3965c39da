import type { MatrixItem } from "./types.ts";

/**
 * Ranks the performance items in "tackle first" by the share of people to whom the item matters and who are not
 * satisfied with it; equal shares by the larger gap, then by the order of the survey. Result items get no rank: they are
 * what comes of the others, not something to work on.
 */
export function rankTackleFirst(items: readonly MatrixItem[]): MatrixItem[] {
  const order = items
    .filter(({ role, quadrant }) => role === "performance" && quadrant === "tackle_first")
    .toSorted(
      (a, b) =>
        (b.importantDissatisfied?.share ?? -1) - (a.importantDissatisfied?.share ?? -1) ||
        (a.gap?.mean ?? 0) - (b.gap?.mean ?? 0),
    )
    .map(({ key }) => key);
  return items.map((item) => {
    const place = order.indexOf(item.key);
    return place < 0 ? item : Object.assign({}, item, { rank: place + 1 });
  });
}
