import type { MatrixItem } from "./types.ts";

/**
 * What to tackle first, by rank: the performance items in that quadrant, the largest share of people to whom the item
 * matters and who are not satisfied with it first; equal shares by the larger gap, then by the order of the survey.
 * Result items get no rank: they are what comes of the others, not something to work on.
 *
 * @returns keys
 */
export function tackleFirst(
  items: readonly Pick<MatrixItem, "key" | "role" | "quadrant" | "importantDissatisfied" | "gap">[],
): string[] {
  return items
    .filter(({ role, quadrant }) => role === "performance" && quadrant === "tackle_first")
    .toSorted(
      (a, b) =>
        (b.importantDissatisfied?.share ?? -1) - (a.importantDissatisfied?.share ?? -1) ||
        (a.gap?.mean ?? 0) - (b.gap?.mean ?? 0),
    )
    .map(({ key }) => key);
}
