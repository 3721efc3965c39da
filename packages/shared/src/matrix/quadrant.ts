import { isHigh } from "../statistics/guard.ts";
import type { LinePair, Quadrant } from "./types.ts";

/** The four corners, in the order of reading: top left, top right, bottom left, bottom right. */
export const QUADRANTS = [
  "tackle_first",
  "keep_up",
  "low_priority",
  "overkill",
] as const satisfies Quadrant[];

/** The corner of a point: at or above a line is high, on both axes (X). It follows from the figures, never from a place on the page. */
export function quadrantOf(satisfaction: number, importance: number, lines: LinePair): Quadrant {
  const satisfied = isHigh(satisfaction, lines.satisfaction);
  if (isHigh(importance, lines.importance)) return satisfied ? "keep_up" : "tackle_first";
  return satisfied ? "overkill" : "low_priority";
}
