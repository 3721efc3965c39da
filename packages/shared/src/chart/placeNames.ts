import type { Box, Segment } from "./box.ts";
import { textWidth, wrap } from "./measure.ts";
import { type Placed, placeLabels } from "./placeLabels.ts";
import type { PlotPoint } from "./plotPoint.ts";
import type { Sizes } from "./sizes.ts";

export interface PlacedPoint {
  point: PlotPoint;
  /** Pixels */
  x: number;
  y: number;
  /** The interval bars, cut off at the frame. */
  bars: { across: Segment; up: Segment };
  from: { x: number; y: number } | null;
}

export interface PlacedName extends Placed {
  lines: string[];
  /** What stands there when the name has no room. */
  number: number;
}

interface Names {
  places: readonly PlacedPoint[];
  frame: Box;
  sizes: Sizes;
  ownFont: boolean;
  /** Words that stand in the frame already. */
  words: readonly Box[];
  /** The two lines of the matrix. */
  lines: readonly Segment[];
}

const MOST_LINES = 2;
const LEADING = 1.15;
/** Source Sans 3 in bold takes at most this part of the room that `textWidth` keeps. */
const OWN_FONT = 0.9;
/** When names would take more of the frame than this, as long ones do on a phone, numbers read better. */
const CROWDED = 0.25;

/** The width at which a name breaks; one long word gets more, since half a word is none. */
function roomOf(label: string, frame: Box, size: number): number {
  const word = Math.max(...label.split(/\s+/u).map((part) => textWidth(part, size)));
  return Math.max(90, Math.min(frame.width * 0.42, size * 15), Math.min(word, frame.width * 0.6));
}

/** Gives each point its name: beside the marker where there is room, else further off with a leader line. */
export function placeNames({ places, frame, sizes, ownFont, words, lines }: Names): PlacedName[] {
  const { label: size, radius } = sizes;
  const texts = places.map(({ point }) =>
    wrap(point.label, size, roomOf(point.label, frame, size), MOST_LINES),
  );
  const roomFor = (lines: readonly string[]): { width: number; height: number } => ({
    width: Math.max(...lines.map((line) => textWidth(line, size)), 0) * (ownFont ? OWN_FONT : 1) + 2,
    height: lines.length * size * LEADING + 2,
  });
  const named = texts.map(roomFor);
  const area = named.reduce((sum, { width, height }) => sum + width * height, 0);
  const crowded = area > CROWDED * frame.width * frame.height;
  const wishes = places.map(({ x, y }, index) => {
    const short = roomFor([String(index + 1)]);
    return { x, y, radius, short, ...(crowded ? short : (named[index] ?? short)) };
  });
  const strokes = places.flatMap(({ bars }) => [bars.across, bars.up]);
  const arrows = places.flatMap(({ from, x, y }) =>
    from === null ? [] : [{ x1: from.x, y1: from.y, x2: x, y2: y }],
  );
  const placed = placeLabels(wishes, frame, { words, strokes, strong: [...arrows, ...lines] });
  return placed.map(({ box, leader, short }, index) => ({
    box,
    leader,
    short: short || crowded,
    lines: texts[index] ?? [],
    number: index + 1,
  }));
}
