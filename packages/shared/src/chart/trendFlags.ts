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

/** Pixels between two flags, and under the last row, where lines find their way. */
const BETWEEN = 4;
const UNDER = 9;

export const FLAG_TEXT = 13;
export const FLAG_HEIGHT = 20;

/** As wide as the widest name needs. */
export function flagWidth(events: readonly TrendEvent[]): number {
  return Math.max(22, ...events.map(({ name }) => (name === null ? 0 : textWidth(name, FLAG_TEXT) + 8)));
}

/** A flag further than this from its line is hard to follow: another row is taken rather. Pixels. */
const FAR = 48;

interface Strip {
  /** Ends of the frame under it. */
  left: number;
  right: number;
  /** Where a place in the row of periods lies. */
  xOf: (at: number) => number;
  /** Rows that are kept free without any flag, and rows at most. */
  least: number;
  most: number;
}

export interface PlacedFlags {
  flags: TrendFlag[];
  /** Height above the frame that they take. */
  height: number;
}

type Marked = Omit<TrendFlag, "flag">;

/** Marks dealt out over so many rows, each with the place of its flag along its row. */
function dealt(marks: readonly Marked[], rows: number, width: number, { left, right }: Strip) {
  return Array.from({ length: rows }, (_, row) => {
    const own = marks.filter((_, place) => place % rows === row);
    const moved = spread(
      own.map(({ x }) => x),
      width + BETWEEN,
      left + width / 2,
      right - width / 2,
    );
    return own.map((mark, place) => ({ mark, x: moved[place] ?? mark.x }));
  });
}

/**
 * Places of marks above a frame, flags beside each other and near their lines; `y` counts from the frame's top. Of more
 * marks than the rows hold the latest get a flag, and all of them their line.
 */
export function placeFlags(events: readonly TrendEvent[], strip: Strip): PlacedFlags {
  const { left, right, xOf, least, most } = strip;
  const width = flagWidth(events);
  const room = Math.max(1, Math.floor((right - left) / (width + BETWEEN)));
  const marks = events
    .map((event, index): Marked => ({ event, index, x: xOf(event.at) }))
    .toSorted((one, other) => one.x - other.x || one.index - other.index);
  const flagged = marks.filter(({ event }) => event.name !== null).slice(-most * room);
  let rows = Math.ceil(flagged.length / room);
  let placed = dealt(flagged, rows, width, strip);
  while (rows > 0 && rows < most && placed.flat().some(({ mark, x }) => Math.abs(x - mark.x) > FAR)) {
    rows += 1;
    placed = dealt(flagged, rows, width, strip);
  }
  const places = new Map(
    placed.flatMap((row, number) => {
      const y = -UNDER - (rows - 1 - number) * (FLAG_HEIGHT + BETWEEN) - FLAG_HEIGHT / 2;
      return row.map(({ mark, x }): [number, { x: number; y: number }] => [mark.index, { x, y }]);
    }),
  );
  const kept = Math.max(least, rows);
  return {
    flags: marks.map((mark): TrendFlag => Object.assign(mark, { flag: places.get(mark.index) ?? null })),
    height: kept === 0 ? 0 : kept * (FLAG_HEIGHT + BETWEEN) + UNDER,
  };
}
