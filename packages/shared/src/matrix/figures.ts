import type { Cells, ItemCells } from "./cells.ts";
import { itemFigures, type ItemFigures } from "./itemFigures.ts";
import type { FigureNote, LinePair, MatrixSettings } from "./types.ts";

/** The figures of every item, in the order of the settings. `whole`: why nothing of the selection is shown, else null. */
export function figuresOf(
  cells: Cells,
  { items, scale, minimumN }: MatrixSettings,
  whole: FigureNote | null,
): ItemFigures[] {
  return items.map(({ key }, place) =>
    itemFigures(cells.items[place] ?? emptyItem(key, scale), minimumN, whole),
  );
}

/** Places of the performance items that are shown on both sides: what lines and index are made of. */
export function basePlaces({ items }: MatrixSettings, figures: readonly ItemFigures[]): number[] {
  return items.flatMap(({ role }, place) =>
    role === "performance" && pointOf(figures[place]) !== null ? [place] : [],
  );
}

/** Where an item stands; null where either side is hidden or not asked. */
export function pointOf(figures: ItemFigures | undefined): LinePair | null {
  const [satisfaction, importance] = [figures?.satisfaction.mean, figures?.importance?.mean];
  return typeof satisfaction === "number" && typeof importance === "number"
    ? { satisfaction, importance }
    : null;
}

/** An item that nobody was asked: what a survey has beyond its cells. */
function emptyItem(key: string, scale: number): ItemCells {
  const side = { counts: Array.from({ length: scale }, () => 0), notApplicable: 0, noAnswer: 0, skipped: 0 };
  return {
    key,
    satisfaction: side,
    importance: null,
    pairs: { n: 0, s: 0, i: 0, ss: 0, ii: 0, si: 0 },
    importantDissatisfied: 0,
  };
}

/** The points that lines and index are made of. */
export function basePoints(settings: MatrixSettings, figures: readonly ItemFigures[]): LinePair[] {
  return basePlaces(settings, figures).flatMap((place) => pointOf(figures[place]) ?? []);
}
