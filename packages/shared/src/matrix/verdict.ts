import { pointOf } from "./figures.ts";
import type { ItemFigures } from "./itemFigures.ts";
import { quadrantOf } from "./quadrant.ts";
import type { LinePair, Quadrant } from "./types.ts";

/** The quadrant of an item that has enough answers for one; null below (30 on each side). */
export function verdictOf(figures: ItemFigures, lines: LinePair): Quadrant | null {
  const point = figures.state === "verdict" ? pointOf(figures) : null;
  return point && quadrantOf(point.satisfaction, point.importance, lines);
}
