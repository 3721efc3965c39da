import type { ItemFigures } from "./itemFigures.ts";
import { meanFigure } from "./sideFigure.ts";
import type { ItemMeans } from "./groupsResult.ts";

/** The means of an item alone: what a row and a point in time have room for. */
export function itemMeans({
  key,
  state,
  satisfaction,
  importance,
}: ItemFigures & { key: string }): ItemMeans {
  return {
    key,
    state,
    satisfaction: meanFigure(satisfaction),
    importance: importance && meanFigure(importance),
  };
}
