import { scaleLinear } from "./scale.ts";
import type { JSX } from "preact";
import type { ReaderLanguage } from "../words/chart.ts";
import { FONT } from "./font.ts";
import { type Theme, type Token, paintOf } from "./paint.ts";
import { TextLines } from "./TextLines.tsx";
import { ticksOf } from "./ticks.ts";

interface Axis {
  /** What the row's axis shows; the same for all rows that are compared. */
  domain: readonly [number, number];
  width: number;
  theme: Theme;
}

export interface IntervalBarProps extends Axis {
  value: number;
  /** Ends of the interval; null where there is none. */
  low: number | null;
  high: number | null;
  /** A value to compare with, drawn as a thin line through all rows. */
  reference?: number;
  colour?: Token;
  /** Too uncertain or provisional: a hollow dot. */
  hollow?: boolean;
}

const HEIGHT = 28;
/** Room at both ends, so that a dot at the end of the axis is whole. */
const SIDE = 8;

/**
 * A dot with its interval, for a cell of a table. It repeats figures that stand in the same row as text, hence it is
 * hidden from screen readers.
 */
export function IntervalBar(props: IntervalBarProps): JSX.Element {
  const { domain, width, theme, value, low, high, reference, colour = "brand", hollow = false } = props;
  const paint = paintOf(theme);
  const x = scaleLinear(domain, [SIDE, width - SIDE], true);
  const middle = HEIGHT / 2;
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      <path d={`M${SIDE} ${middle}H${width - SIDE}`} stroke={paint("line")} />
      {reference !== undefined && (
        <path
          d={`M${x(reference)} 0V${HEIGHT}`}
          stroke={paint("ink")}
          stroke-opacity={0.6}
          stroke-dasharray="3 3"
        />
      )}
      <path
        d={`M${x(low ?? value)} ${middle}H${x(high ?? value)}`}
        stroke={paint(colour)}
        stroke-width={4}
        stroke-opacity={0.45}
        stroke-linecap="round"
      />
      <circle
        cx={x(value)}
        cy={middle}
        r={5}
        fill={hollow ? paint("surface") : paint(colour)}
        stroke={hollow ? paint(colour) : paint("surface")}
        stroke-width={hollow ? 2 : 1.25}
      />
    </svg>
  );
}

/** The axis above a column of interval bars. */
export function IntervalAxis({
  domain,
  width,
  theme,
  language,
}: Axis & { language: ReaderLanguage }): JSX.Element {
  const paint = paintOf(theme);
  const x = scaleLinear(domain, [SIDE, width - SIDE]);
  const size = 13;
  return (
    <svg
      viewBox={`0 0 ${width} 20`}
      width={width}
      height={20}
      aria-hidden="true"
      focusable="false"
      font-family={FONT}
    >
      {ticksOf(x, Math.max(2, Math.floor(width / 60)), language).map(({ at, text }) => (
        <TextLines
          key={text}
          lines={[text]}
          x={Math.min(Math.max(at, SIDE), width - SIDE)}
          y={3}
          size={size}
          anchor={at < 14 ? "start" : at > width - 14 ? "end" : "middle"}
          fill={paint("muted")}
        />
      ))}
    </svg>
  );
}
