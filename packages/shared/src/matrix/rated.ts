import type { Cells } from "./cells.ts";
import { answered } from "./sideFigure.ts";
import { suppress } from "./suppress.ts";

/** What of an item may give others away: each side, and the two together. */
export const PARTS = ["satisfaction", "importance", "pairs"] as const;

/** How many gave a number: on either side of an item, and on both. */
export type Rated = Readonly<Record<(typeof PARTS)[number], number>>;

/** Which parts of an item are hidden. */
export type HiddenParts = Readonly<Record<(typeof PARTS)[number], boolean>>;

/** The numbers of ratings in cells, by the place of the item. */
export function ratedOf({ items }: Cells): Rated[] {
  return items.map(({ satisfaction, importance, pairs }) => ({
    satisfaction: answered(satisfaction),
    importance: importance ? answered(importance) : 0,
    pairs: pairs.n,
  }));
}

/**
 * Which parts of which items may not be shown of each of some groups, per item and part by the rule for whole groups
 * (`suppress`). A location may be large enough to show and yet have three ratings of one item, which are then everybody's
 * minus the other locations'.
 *
 * @param groups by group, by the place of the item
 * @param whole what the groups are parts of
 */
export function hiddenParts(
  groups: readonly (readonly Rated[])[],
  whole: readonly Rated[],
  minimumN: number,
): HiddenParts[][] {
  const hidden = groups.map((group) =>
    group.map(() => ({ satisfaction: false, importance: false, pairs: false })),
  );
  whole.forEach((all, place) => {
    for (const part of PARTS)
      suppress(
        groups.map((group) => group[place]?.[part] ?? 0),
        all[part],
        minimumN,
      ).forEach((hides, at) => {
        const own = hidden[at]?.[place];
        if (own && hides) own[part] = true;
      });
  });
  return hidden;
}
