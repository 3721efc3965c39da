import type { Cells, ItemCells, SideCells } from "./cells.ts";
import { hiddenParts, ratedOf, type HiddenParts } from "./rated.ts";
import { answered } from "./sideFigure.ts";

const NO_PAIRS = { n: 0, s: 0, i: 0, ss: 0, ii: 0, si: 0 };

/**
 * Groups without the ratings that would give other ratings away.
 *
 * @param whole the cells that the groups are parts of
 */
export function maskGroups(groups: readonly Cells[], whole: Cells, minimumN: number): Cells[] {
  const hidden = hiddenParts(groups.map(ratedOf), ratedOf(whole), minimumN);
  return groups.map((group, at) => maskParts(group, hidden[at] ?? []));
}

/** Cells without what is hidden of them, by the place of the item: what is left of a side is how many rated it. */
export function maskParts(cells: Cells, hidden: readonly HiddenParts[]): Cells {
  return {
    ...cells,
    items: cells.items.map((item, place): ItemCells => {
      const { satisfaction = false, importance = false, pairs = false } = hidden[place] ?? {};
      if (!satisfaction && !importance && !pairs) return item;
      return {
        key: item.key,
        satisfaction: satisfaction ? emptied(item.satisfaction) : item.satisfaction,
        importance: item.importance && importance ? emptied(item.importance) : item.importance,
        pairs: { ...NO_PAIRS, withheld: item.pairs.withheld ?? item.pairs.n },
        importantDissatisfied: 0,
      };
    }),
  };
}

function emptied(side: SideCells): SideCells {
  return { ...side, counts: side.counts.map(() => 0), withheld: side.withheld ?? answered(side) };
}
