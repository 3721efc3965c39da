import type { Box } from "./box.ts";
import { textWidth } from "./measure.ts";
import { spread } from "./spread.ts";

/** Something that happened, as it is to be marked. */
export interface TrendEvent {
  /** Each kind has a shape of its own, so that grey tells them apart. */
  kind: "definition" | "improvement";
  /** Where in the row of periods: 2 is the middle of the third, 1.5 its start. */
  at: number;
  /** What stands in its flag: a number. Null: a thin line without a flag. */
  name: string | null;
  /** Drawn stronger than the others. */
  strong?: boolean;
}

/** A mark with its place: a line down from where it happened, and a flag that may have moved aside. */
export interface TrendFlag {
  event: TrendEvent;
  /** Of the event among those given. */
  index: number;
  /** Where the line stands. */
  x: number;
  /** Middle of the flag; null without one. */
  flag: { x: number; y: number } | null;
}

/** Rows of flags in a large picture at most. */
export const MOST_ROWS = 3;

/** Pixels between two flags, and under the last row, where lines find their way. */
const BETWEEN = 4;
const UNDER = 9;

export const FLAG_TEXT = 13;
export const FLAG_HEIGHT = 20;

/** As wide as the widest name needs. */
export function flagWidth(events: readonly TrendEvent[]): number {
  return Math.max(22, ...events.map(({ name }) => (name === null ? 0 : textWidth(name, FLAG_TEXT) + 8)));
}

/** How many rows the flags of these events take in a frame of this width, and how many flags a row holds. */
function rowsFor(events: readonly TrendEvent[], width: number, most: number): { rows: number; room: number } {
  const gap = flagWidth(events) + BETWEEN;
  const room = Math.max(1, Math.floor(width / gap));
  const flags = events.filter(({ name }) => name !== null).length;
  return { rows: Math.min(most, Math.ceil(flags / room)), room };
}

/** Height above a frame of this width that is kept for flags: of these events, or of `least` rows. */
export function flagsHeight(
  events: readonly TrendEvent[],
  width: number,
  { least, most }: { least: number; most: number },
): number {
  const rows = Math.max(least, rowsFor(events, width, most).rows);
  return rows === 0 ? 0 : rows * (FLAG_HEIGHT + BETWEEN) + UNDER;
}

/**
 * Places of marks above a frame, flags beside each other. `xOf` is where a place in the row of periods lies. Of more marks
 * than `most` rows hold the latest get a flag, and all of them their line.
 */
export function placeFlags(
  events: readonly TrendEvent[],
  frame: Box,
  xOf: (at: number) => number,
  most: number,
): TrendFlag[] {
  const width = flagWidth(events);
  const gap = width + BETWEEN;
  const marks = events
    .map((event, index) => ({ event, index, x: xOf(event.at) }))
    .toSorted((one, other) => one.x - other.x || one.index - other.index);
  const named = marks.filter(({ event }) => event.name !== null);
  const { rows, room } = rowsFor(events, frame.width, most);
  const flagged = rows === 0 ? [] : named.slice(-rows * room);
  const places = new Map<number, { x: number; y: number }>();
  for (let row = 0; row < rows; row++) {
    const own = flagged.filter((_, place) => place % rows === row);
    const moved = spread(
      own.map(({ x }) => x),
      gap,
      frame.x + width / 2,
      frame.x + frame.width - width / 2,
    );
    const y = frame.y - UNDER - (rows - 1 - row) * (FLAG_HEIGHT + BETWEEN) - FLAG_HEIGHT / 2;
    own.forEach(({ index }, place) => places.set(index, { x: moved[place] ?? frame.x, y }));
  }
  return marks.map((mark): TrendFlag => Object.assign(mark, { flag: places.get(mark.index) ?? null }));
}
