import type { Cells, ItemCells, SideCells } from "./cells.ts";
import { answered } from "./sideFigure.ts";
import { suppress } from "./suppress.ts";

const NO_PAIRS = { n: 0, s: 0, i: 0, ss: 0, ii: 0, si: 0 };

/**
 * Groups without the ratings that would give other ratings away: per item and side the same rule as for whole groups.
 * A location may be large enough to show and yet have three ratings of one item, which are then everybody's minus the
 * other locations'.
 *
 * @param whole the cells that the groups are parts of
 */
export function maskGroups(groups: readonly Cells[], whole: Cells, minimumN: number): Cells[] {
  const hiddenBy = (of: (item: ItemCells) => number): boolean[][] =>
    whole.items.map((item, place) =>
      suppress(
        groups.map((group) => countIn(group, place, of)),
        of(item),
        minimumN,
      ),
    );
  const satisfaction = hiddenBy((item) => answered(item.satisfaction));
  const importance = hiddenBy((item) => (item.importance ? answered(item.importance) : 0));
  const pairs = hiddenBy((item) => item.pairs.n);
  return groups.map((group, at) => ({
    ...group,
    items: group.items.map((item, place) => {
      const [s, i] = [satisfaction[place]?.[at] ?? false, importance[place]?.[at] ?? false];
      const both = s || i || (pairs[place]?.[at] ?? false);
      if (!both) return item;
      return {
        key: item.key,
        satisfaction: s ? emptied(item.satisfaction) : item.satisfaction,
        importance: item.importance && i ? emptied(item.importance) : item.importance,
        pairs: NO_PAIRS,
        importantDissatisfied: 0,
      };
    }),
  }));
}

function countIn(group: Cells, place: number, of: (item: ItemCells) => number): number {
  const item = group.items[place];
  return item ? of(item) : 0;
}

function emptied(side: SideCells): SideCells {
  return { ...side, counts: side.counts.map(() => 0) };
}
