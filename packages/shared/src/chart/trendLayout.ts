import { extent } from "d3-array";
import { scaleLinear } from "./scale.ts";
import type { ReaderLanguage } from "../words/chart.ts";
import type { Box } from "./box.ts";
import { textWidth } from "./measure.ts";
import { type Tick, ticksOf } from "./ticks.ts";
import { placeFlags, type TrendEvent, type TrendFlag } from "./trendFlags.ts";

/** Pixels: nearer to an end of the axis than this a name is drawn inwards from its place. */
export const EDGE = 40;

/** Rows of flags in a large picture at most. */
const MOST_ROWS = 3;

export interface TrendMoment {
  /** The period in words, as it stands under the axis. */
  label: string;
  /** Null where the period's figures are hidden or there are none: the line is broken there. */
  figure: { value: number; low: number; high: number } | null;
  /** Drawn open: a period that is not a whole one. */
  hollow?: boolean;
}

export interface TrendView {
  moments: readonly TrendMoment[];
  /** All that the axis may ever show: 0 to 100, or 1 to the scale. */
  whole: readonly [number, number];
  /** What the axis shows, when several pictures have to share it. Else it follows from the figures. */
  shown?: readonly [number, number];
  /** A fixed line, named. */
  line?: { value: number; label: string };
  events?: readonly TrendEvent[];
  width: number;
  height: number;
  language: ReaderLanguage;
  /** A small multiple: fewer ticks, only the first and last period named, one row of flags. */
  small?: boolean;
  /** Keep room for a row of flags without having any, so that the frames of several pictures are of one height. */
  keepFlags?: boolean;
}

export interface TrendDot {
  x: number;
  y: number;
  low: number;
  high: number;
  /** No neighbour to be joined to: drawn with a bar of its own instead of a band. */
  alone: boolean;
  hollow: boolean;
  index: number;
}

export interface TrendLayout {
  frame: Box;
  size: number;
  /** Runs of neighbouring periods with figures. */
  runs: TrendDot[][];
  ticks: { x: Tick[]; y: Tick[] };
  line: { y: number; label: string } | null;
  /** Marks from left to right. */
  flags: TrendFlag[];
  /** Periods without figures, as stretches of the axis. */
  gaps: { x: number; index: number }[];
}

/** What the axis of a trend shows: all values with their intervals and the line, within all that there can be. */
export function trendExtent(
  moments: readonly TrendMoment[],
  [low, high]: readonly [number, number],
  line?: number,
): [number, number] {
  const ends = moments.flatMap(({ figure }) => (figure === null ? [] : [figure.low, figure.high]));
  const [least, most] = extent(line === undefined ? ends : [...ends, line]);
  if (least === undefined || most === undefined) return [low, high];
  const pad = Math.max((high - low) * 0.1 - (most - least) / 2, (high - low) * 0.02);
  return [Math.max(low, least - pad), Math.min(high, most + pad)];
}

function runsOf(dots: readonly TrendDot[]): TrendDot[][] {
  const runs: TrendDot[][] = [];
  for (const dot of dots) {
    const run = runs.at(-1);
    if (run?.at(-1)?.index === dot.index - 1) run.push(dot);
    else runs.push([dot]);
  }
  return runs.map((run) => (run.length === 1 ? run.map((dot) => ({ ...dot, alone: true })) : run));
}

/** The periods whose names fit under the axis: always the last, then every so many before it. */
function namedPeriods(moments: readonly TrendMoment[], step: number, size: number, small: boolean): number[] {
  const last = moments.length - 1;
  if (small) return last > 0 ? [0, last] : [0];
  const widest = Math.max(...moments.map(({ label }) => textWidth(label, size)), 1) + size;
  const every = step <= 0 ? 1 : Math.max(1, Math.ceil(widest / step));
  // Near the edge the last name ends at its place, where others stand over theirs: it needs half as much again before it.
  const before = last - (step < 2 * EDGE ? (1.5 * widest) / Math.max(step, 1e-9) : every);
  return moments.flatMap((_, index) =>
    (last - index) % every === 0 && (index === last || index <= before) ? [index] : [],
  );
}

/** Everything in a trend that has a place. */
export function trendLayout(view: TrendView): TrendLayout {
  const { moments, width, height, language, small = false, keepFlags = false, events = [] } = view;
  const size = width < 640 || small ? 13 : 14;
  const [low, high] = view.shown ?? trendExtent(moments, view.whole, view.line?.value);
  const left = textWidth("88,8", size) + 10;
  const frameWidth = Math.max(40, width - left - 14);
  // Each moment in the middle of its own stretch of the frame.
  const step = frameWidth / Math.max(1, moments.length);
  const at = (index: number): number => left + step / 2 + step * index;
  const { flags, height: flagsHeight } = placeFlags(events, {
    left,
    right: left + frameWidth,
    xOf: (place) => Math.min(left + frameWidth, Math.max(left, at(0) + place * step)),
    least: keepFlags ? 1 : 0,
    most: small ? 1 : MOST_ROWS,
  });
  const top = size * 0.8 + flagsHeight;
  const frame: Box = {
    x: left,
    y: top,
    width: frameWidth,
    height: Math.max(30, height - top - size * 2.1),
  };
  const y = scaleLinear([low, high], [frame.y + frame.height, frame.y]);
  const dots = moments.flatMap(({ figure, hollow = false }, index): TrendDot[] =>
    figure === null
      ? []
      : [
          {
            x: at(index),
            y: y(figure.value),
            low: y(Math.max(figure.low, low)),
            high: y(Math.min(figure.high, high)),
            alone: false,
            hollow,
            index,
          },
        ],
  );
  return {
    frame,
    size,
    runs: runsOf(dots),
    ticks: {
      x: namedPeriods(moments, step, size, small).map((index) => ({
        at: at(index),
        text: moments[index]?.label ?? "",
      })),
      y: ticksOf(y, small ? 3 : 5, language),
    },
    line: view.line === undefined ? null : { y: y(view.line.value), label: view.line.label },
    flags: flags.map(({ event, index, x, flag }) => {
      return { event, index, x, flag: flag && { x: flag.x, y: frame.y + flag.y } };
    }),
    gaps: moments.flatMap(({ figure }, index) => (figure === null ? [{ x: at(index), index }] : [])),
  };
}
