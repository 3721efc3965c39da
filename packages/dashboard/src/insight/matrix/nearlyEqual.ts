import type { MatrixItem } from "@klankbord/shared/matrix";

/**
 * Keys of the items whose rank could as well be that of the one before: the 95 % intervals of the shares that the order
 * goes by overlap. Cautious, since both shares are of the same people.
 */
export function nearlyEqual(
  items: readonly Pick<MatrixItem, "key" | "rank" | "importantDissatisfied">[],
): Set<string> {
  const ranked = items
    .filter(({ rank }) => rank !== null)
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  const keys = ranked.flatMap(({ key, importantDissatisfied: own }, place) => {
    const low = ranked[place - 1]?.importantDissatisfied?.low ?? null;
    const high = own?.high ?? null;
    return low !== null && high !== null && high >= low ? [key] : [];
  });
  return new Set(keys);
}
