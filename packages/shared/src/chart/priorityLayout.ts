import { scaleLinear } from "./scale.ts";
import { type ReaderLanguage, chartWords } from "../words/chart.ts";
import { besideLine, lineBeside } from "../words/findings/beside.ts";
import type { Box } from "./box.ts";
import { type CornerLabel, cornerLabels } from "./corners.ts";
import { type Domain, domainOf } from "./domain.ts";
import { type Legend, legendOf } from "./legend.ts";
import { legendEntries } from "./legendEntries.ts";
import { type LineLabel, lyingLabel, standingLabel } from "./lineLabels.ts";
import { textWidth, wrap } from "./measure.ts";
import { type PlacedName, type PlacedPoint, placeNames } from "./placeNames.ts";
import type { PlotLines, PlotPoint } from "./plotPoint.ts";
import { type Sizes, sizesFor } from "./sizes.ts";
import { type Tick, ticksOf } from "./ticks.ts";

export interface PriorityData {
  points: readonly PlotPoint[];
  lines: PlotLines;
  /** Scale points, 1 to this. */
  scale: number;
  /** Names of items that have no place in the picture, with the reason where there is one. */
  notDrawn: readonly string[];
  /** What the arrows go from and to, in words; null for an earlier period and now. */
  arrows: string | null;
}

export interface PriorityView {
  language: ReaderLanguage;
  width: number;
  height?: number;
  /** Show the whole scale even where a part would do. */
  whole?: boolean;
  /** The typeface of `FONT` is at hand where the picture is shown: names need less room than in just any font. */
  ownFont?: boolean;
  /** Words above the picture and beneath it, for a picture that stands alone. */
  heading?: string;
  note?: string;
}

/** A point with its place, and the name that stands by it. */
export interface DrawnPoint extends PlacedPoint {
  label: PlacedName;
}

export interface PriorityLayout {
  sizes: Sizes;
  /** Of the whole picture, in pixels. */
  height: number;
  frame: Box;
  domain: { x: Domain; y: Domain };
  /** Where the two lines stand, in pixels. */
  at: { x: number; y: number };
  ticks: { x: Tick[]; y: Tick[] };
  titles: { x: string; y: string };
  lineLabels: { standing: LineLabel; lying: LineLabel };
  corners: CornerLabel[];
  points: DrawnPoint[];
  legend: Legend;
  legendAt: { x: number; y: number };
  headingLines: string[];
  noteLines: string[];
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Everything about the priority matrix that has a place: pure geometry, the same on a server and in a page. */
export function priorityLayout(data: PriorityData, view: PriorityView): PriorityLayout {
  // A name without room becomes a number that the key explains; the key then takes room itself, hence again.
  let numbered = new Set<number>();
  for (;;) {
    const layout = layOut(data, view, numbered);
    const short = layout.points.flatMap(({ label }, index) =>
      label.short || label.box === null ? [index] : [],
    );
    if (short.every((index) => numbered.has(index))) return layout;
    numbered = new Set([...numbered, ...short].sort((a, b) => a - b));
  }
}

function layOut(data: PriorityData, view: PriorityView, numbered: ReadonlySet<number>): PriorityLayout {
  const words = chartWords(view.language);
  const format = new Intl.NumberFormat(view.language, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  const sizes = sizesFor(view.width);
  const { small, label, radius } = sizes;
  const values = (side: "satisfaction" | "importance"): number[] =>
    data.points.flatMap((point) => {
      const { mean, low, high } = point[side];
      const ends = [mean, clamp(low, 1, data.scale), clamp(high, 1, data.scale)];
      return point.from === null ? ends : [...ends, point.from[side]];
    });
  const domain = {
    x: domainOf(values("satisfaction"), data.lines.satisfaction, data.scale, view.whole),
    y: domainOf(values("importance"), data.lines.importance, data.scale, view.whole),
  };
  const zoomed = domain.x.zoomed || domain.y.zoomed;
  const stacked = sizes.rail > 0;
  const legend = legendOf({
    entries: legendEntries({ ...data, numbered }, view.language),
    inset: zoomed ? words.zoomed("1", new Intl.NumberFormat(view.language).format(data.scale)) : null,
    stacked,
    size: small,
    width: stacked ? sizes.rail - 20 : view.width - 8,
  });

  const headingLines = view.heading === undefined ? [] : wrap(view.heading, label * 1.4, view.width - 24);
  const noteLines = view.note === undefined ? [] : wrap(view.note, small, view.width - 24);
  const head = headingLines.length === 0 ? 0 : headingLines.length * label * 1.65 + label * 0.8;
  const foot = noteLines.length === 0 ? 0 : noteLines.length * small * 1.35 + small;
  const left = textWidth(format.format(data.scale - 0.5), small) + 14;
  const top = head + Math.max(label, small) * 1.9;
  const under = small * 3.1 + foot + (stacked || legend.height === 0 ? 0 : legend.height + small);
  const across = Math.max(120, view.width - left - 8 - sizes.rail);
  const down = view.height === undefined ? across * sizes.ratio : view.height - top - under;
  const frame: Box = { x: left, y: top, width: across, height: Math.max(120, Math.round(down)) };

  const x = scaleLinear([domain.x.low, domain.x.high], [frame.x, frame.x + frame.width]);
  const y = scaleLinear([domain.y.low, domain.y.high], [frame.y + frame.height, frame.y]);
  const at = { x: x(data.lines.satisfaction), y: y(data.lines.importance) };
  const ticks = (axis: typeof x, count: number): Tick[] => ticksOf(axis, count, view.language);

  const places = data.points.map((point) => {
    const px = x(point.satisfaction.mean);
    const py = y(point.importance.mean);
    const acrossAt = (value: number): number => clamp(x(value), frame.x, frame.x + frame.width);
    const upAt = (value: number): number => clamp(y(value), frame.y, frame.y + frame.height);
    return {
      point,
      x: px,
      y: py,
      bars: {
        across: {
          x1: acrossAt(point.satisfaction.low),
          x2: acrossAt(point.satisfaction.high),
          y1: py,
          y2: py,
        },
        up: { x1: px, x2: px, y1: upAt(point.importance.low), y2: upAt(point.importance.high) },
      },
      from: point.from === null ? null : { x: x(point.from.satisfaction), y: y(point.from.importance) },
    };
  });
  const markers = places.map(({ x, y }) => ({
    x: x - radius - 2,
    y: y - radius - 2,
    width: 2 * radius + 4,
    height: 2 * radius + 4,
  }));
  const corners = cornerLabels({
    frame,
    at,
    value: (px, py) => ({ satisfaction: x.invert(px), importance: y.invert(py) }),
    lines: data.lines,
    words: words.quadrants,
    size: small,
    markers,
  });
  const rule = words.rules[data.lines.rule];
  const valueOf = (side: "satisfaction" | "importance"): string => {
    const means = data.points.flatMap((point) => [point[side].mean, point.from?.[side] ?? null]);
    const line = data.lines[side];
    return lineBeside({ ...besideLine(line, means), line }, view.language);
  };
  const titleEnd = frame.x + textWidth(`↑ ${words.importance}`, label) - left;
  const lineLabels = {
    standing: standingLabel(`${rule} ${valueOf("satisfaction")}`, at.x, frame, titleEnd, small),
    lying: lyingLabel(`${rule} ${valueOf("importance")}`, at.y, frame, small, [
      ...markers,
      ...corners.map(({ box }) => box),
      { x: at.x - 3, y: frame.y, width: 6, height: frame.height },
    ]),
  };

  const labels = placeNames({
    places,
    frame,
    sizes,
    ownFont: view.ownFont === true,
    words: [...corners.map(({ box }) => box), lineLabels.lying.box],
    lines: [
      { x1: at.x, x2: at.x, y1: frame.y, y2: frame.y + frame.height },
      { x1: frame.x, x2: frame.x + frame.width, y1: at.y, y2: at.y },
    ],
  });

  return {
    sizes,
    height: Math.ceil(frame.y + frame.height + under),
    frame,
    domain,
    at,
    ticks: { x: ticks(x, frame.width < 420 ? 4 : 7), y: ticks(y, frame.height < 420 ? 4 : 6) },
    titles: { x: `${words.satisfaction} →`, y: `↑ ${words.importance}` },
    lineLabels,
    corners,
    points: places.flatMap((place, index) => {
      const label = labels[index];
      return label === undefined ? [] : [{ ...place, label }];
    }),
    legend,
    legendAt: stacked
      ? { x: frame.x + frame.width + 20, y: frame.y }
      : { x: 4, y: frame.y + frame.height + small * 3.1 },
    headingLines,
    noteLines,
  };
}
