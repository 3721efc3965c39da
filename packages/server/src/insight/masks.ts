import { addCells, maskGroups, type Cells, type ItemCells, type SideCells } from "@klankbord/shared/matrix";
import type { Told } from "./told.ts";

/** Cells of nobody, for the same items. */
export function nobody(cells: Cells): Cells {
  return addCells(cells, cells, -1);
}

/** Several sets of people that have nobody in common, as one. Throws where there is none. */
export function joinCells(parts: readonly Cells[]): Cells {
  return parts.reduce((one, other) => addCells(one, other));
}

/**
 * A selection without the ratings that would tell about too few people outside it: where the rest holds fewer ratings of
 * a side than may be shown, everybody's figure minus the selection's would be theirs.
 */
export function withoutRevealing(selection: Cells, everybody: Cells, minimumN: number): Cells {
  const [masked] = maskGroups([selection], everybody, minimumN);
  return masked ?? selection;
}

function ratings(side: SideCells | null | undefined): number {
  return side?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
}

/**
 * A selection without the ratings that a table of all values would not show: a value may be shown as a whole and yet hold
 * an item by which another value's few ratings follow.
 */
export function withoutMasked(
  selection: Cells,
  asked: readonly string[],
  { parts }: Told,
  whole: Cells,
  minimumN: number,
): Cells {
  const masked = new Map<string, Cells>();
  maskGroups([...parts.values()], whole, minimumN).forEach((cells, place) => {
    const value = [...parts.keys()][place];
    if (value !== undefined) masked.set(value, cells);
  });
  const of = (from: ReadonlyMap<string, Cells>): Cells[] => asked.flatMap((value) => from.get(value) ?? []);
  if (of(parts).length === 0) return selection;
  const [before, after, none] = [joinCells(of(parts)), joinCells(of(masked)), nobody(selection)];

  return {
    ...selection,
    items: selection.items.map((item, place): ItemCells => {
      const lost = (count: (cells: ItemCells | undefined) => number): boolean =>
        count(after.items[place]) < count(before.items[place]);
      const satisfaction = lost((cells) => ratings(cells?.satisfaction));
      const importance = lost((cells) => ratings(cells?.importance));
      const empty = none.items[place];
      if (!empty || !(satisfaction || importance || lost((cells) => cells?.pairs.n ?? 0))) return item;
      return {
        ...empty,
        satisfaction: satisfaction ? empty.satisfaction : item.satisfaction,
        importance: importance ? empty.importance : item.importance,
      };
    }),
  };
}
