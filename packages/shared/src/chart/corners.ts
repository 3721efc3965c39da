import { type Box, overlaps } from "./box.ts";
import { textWidth, wrap } from "./measure.ts";
import type { Quadrant } from "../matrix/types.ts";
import { quadrantOf } from "../matrix/quadrant.ts";
import type { PlotLines } from "./plotPoint.ts";

/** The corner's word in its outer corner, with the marker's shape before it. */
export interface CornerLabel {
  quadrant: Quadrant;
  /** The whole corner, from the lines to the frame. */
  region: Box;
  lines: string[];
  /** Room of shape and words together. */
  box: Box;
  atRight: boolean;
}

interface Corners {
  frame: Box;
  /** The lines' places in pixels. */
  at: { x: number; y: number };
  /** From pixels back to scale points. */
  value: (x: number, y: number) => { satisfaction: number; importance: number };
  lines: PlotLines;
  words: Record<Quadrant, string>;
  size: number;
  /** Markers that a word gives way to. */
  markers: readonly Box[];
}

const EDGE = 10;

/** Places along the outer edges of a corner, its very corner first. */
function* placesFor(
  region: Box,
  width: number,
  height: number,
  right: boolean,
  bottom: boolean,
): Generator<Box> {
  const across = Math.max(0, region.width - width - 2 * EDGE);
  const down = Math.max(0, region.height - height - 2 * EDGE);
  const box = (dx: number, dy: number): Box => ({
    x: right ? region.x + region.width - EDGE - width - dx : region.x + EDGE + dx,
    y: bottom ? region.y + region.height - EDGE - height - dy : region.y + EDGE + dy,
    width,
    height,
  });
  for (let step = 0; step <= 12; step += 1) {
    yield box((across * step) / 12, 0);
    yield box(0, (down * step) / 12);
  }
  for (let row = 1; row <= 6; row += 1)
    for (let column = 1; column <= 6; column += 1) yield box((across * column) / 6, (down * row) / 6);
}

/**
 * The four corners and their words. Which word stands where follows from the values at that corner, so that turning an
 * axis could never leave a wrong word behind.
 */
export function cornerLabels({ frame, at, value, lines, words, size, markers }: Corners): CornerLabel[] {
  const labels: CornerLabel[] = [];
  for (const right of [false, true])
    for (const bottom of [false, true]) {
      const region: Box = {
        x: right ? at.x : frame.x,
        y: bottom ? at.y : frame.y,
        width: right ? frame.x + frame.width - at.x : at.x - frame.x,
        height: bottom ? frame.y + frame.height - at.y : at.y - frame.y,
      };
      const middle = value(region.x + region.width / 2, region.y + region.height / 2);
      const quadrant = quadrantOf(middle.satisfaction, middle.importance, lines);
      const shape = size + 5;
      const text = wrap(words[quadrant], size, Math.max(70, region.width - shape - EDGE), 3);
      const width = shape + Math.max(...text.map((line) => textWidth(line, size)));
      const height = text.length * size * 1.2;
      let box: Box | undefined;
      for (const place of placesFor(region, width, height, right, bottom)) {
        box ??= place;
        if (markers.some((marker) => overlaps(marker, place))) continue;
        box = place;
        break;
      }
      if (box !== undefined) labels.push({ quadrant, region, lines: text, box, atRight: right });
    }
  return labels;
}
