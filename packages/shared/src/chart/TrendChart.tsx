import type { JSX } from "preact";
import { FlagShape } from "./FlagShape.tsx";
import { type Paint, type Token, paintOf } from "./paint.ts";
import { Picture, type PictureProps } from "./Picture.tsx";
import { TextLines } from "./TextLines.tsx";
import { flagWidth } from "./trendFlags.ts";
import { EDGE, type TrendDot, type TrendLayout, type TrendView, trendLayout } from "./trendLayout.ts";

export interface TrendChartProps extends TrendView, PictureProps {
  /** Colour of line and band. */
  colour?: Token;
  /** Period under the pointer or focus. */
  selected?: number | null;
}

const path = (points: readonly { x: number; y: number }[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");

function Axes({ layout, paint }: { layout: TrendLayout; paint: Paint }): JSX.Element {
  const { frame, ticks, size, line, gaps } = layout;
  const right = frame.x + frame.width;
  const bottom = frame.y + frame.height;
  return (
    <g>
      {gaps.map(({ x, index }) => (
        <path
          key={index}
          d={`M${x} ${bottom}v-6`}
          stroke={paint("control")}
          stroke-width={2}
          stroke-dasharray="2 2"
        />
      ))}
      {ticks.y.map(({ at, text }) => (
        <g key={text}>
          <path d={`M${frame.x} ${at}H${right}`} stroke={paint("grid")} />
          <TextLines
            lines={[text]}
            x={frame.x - 7}
            y={at - size * 0.52}
            size={size}
            anchor="end"
            fill={paint("muted")}
          />
        </g>
      ))}
      <path d={`M${frame.x} ${bottom}H${right}`} stroke={paint("control")} />
      {ticks.x.map(({ at, text }, index) => (
        <TextLines
          key={index}
          lines={[text]}
          x={at}
          y={bottom + 7}
          size={size}
          anchor={
            ticks.x.length > 1 && index === 0 && at - frame.x < EDGE
              ? "start"
              : index === ticks.x.length - 1 && right - at < EDGE && ticks.x.length > 1
                ? "end"
                : "middle"
          }
          fill={paint("muted")}
        />
      ))}
      {line && (
        <g>
          <path
            d={`M${frame.x} ${line.y}H${right}`}
            stroke={paint("ink")}
            stroke-opacity={0.7}
            stroke-dasharray="5 4"
          />
          <TextLines
            lines={[line.label]}
            x={right}
            y={line.y - size * 1.3}
            size={size}
            anchor="end"
            fill={paint("ink")}
            halo={paint("surface")}
          />
        </g>
      )}
    </g>
  );
}

/** What happened when: a line down through the picture, and above it a flag with the number that a list explains. */
function Marks({ layout, paint }: { layout: TrendLayout; paint: Paint }): JSX.Element {
  const { frame, flags } = layout;
  const width = flagWidth(flags.map(({ event }) => event));
  const bottom = frame.y + frame.height;
  return (
    <g>
      {flags.map(({ event: { strong = false }, x, flag, index }) => (
        <path
          key={index}
          d={
            flag === null
              ? `M${x} ${frame.y}V${bottom}`
              : `M${flag.x} ${flag.y}V${frame.y - 7}L${x} ${frame.y}V${bottom}`
          }
          stroke={paint(strong ? "brand" : flag === null ? "control" : "ink")}
          stroke-width={strong ? 2.5 : 1}
          {...(strong ? {} : { "stroke-dasharray": flag === null ? "1 4" : "3 3" })}
        />
      ))}
      {flags.map(
        ({ event: { kind, name, strong = false }, flag, index }) =>
          flag !== null &&
          name !== null && (
            <FlagShape
              key={index}
              kind={kind}
              name={name}
              x={flag.x}
              y={flag.y}
              width={width}
              strong={strong}
              paint={paint}
            />
          ),
      )}
    </g>
  );
}

/** px; of many periods the joined dots are small, one by itself is all that there is to see and never shrinks into its bar. */
interface Radius {
  joined: number;
  alone: number;
}

interface RunProps {
  run: readonly TrendDot[];
  colour: string;
  paper: string;
  radius: Radius;
  selected: number | null;
}

/** A stretch without gaps: the band of intervals, the line through the values, a dot for each period. */
function Run({ run, colour, paper, radius, selected }: RunProps): JSX.Element {
  const band = [
    ...run.map(({ x, high }) => ({ x, y: high })),
    ...run.toReversed().map(({ x, low }) => ({ x, y: low })),
  ];
  return (
    <g>
      {run.length > 1 && <path d={`${path(band)}Z`} fill={colour} fill-opacity={0.16} />}
      {run.length > 1 && <path d={path(run)} stroke={colour} stroke-width={2.25} stroke-linejoin="round" />}
      {run.map(({ x, y, low, high, alone, hollow, index }) => (
        <g key={index}>
          {(alone || index === selected) && (
            <path d={`M${x} ${low}V${high}`} stroke={colour} stroke-width={2} />
          )}
          <circle
            cx={x}
            cy={y}
            r={(alone ? radius.alone : radius.joined) + (index === selected ? 2 : 0)}
            fill={hollow ? paper : colour}
            stroke={hollow ? colour : paper}
            stroke-width={hollow ? 2 : 1.25}
          />
        </g>
      ))}
    </g>
  );
}

/** A figure over time with its interval; the line breaks where a period shows nothing, and marks say what happened when. */
export function TrendChart(props: TrendChartProps): JSX.Element {
  const { width, height, theme, title, description, id = "trend", colour = "brand", selected = null } = props;
  const layout = trendLayout(props);
  const paint = paintOf(theme);
  const alone = props.small === true ? 3.5 : 4.5;
  const radius = { joined: props.moments.length > 40 ? 2 : props.small === true ? 3 : 4, alone };
  return (
    <Picture {...{ theme, title, description, id, width, height }} language={props.language}>
      <Axes layout={layout} paint={paint} />
      <Marks layout={layout} paint={paint} />
      {layout.runs.map((run) => (
        <Run
          key={run[0]?.index}
          run={run}
          colour={paint(colour)}
          paper={paint("surface")}
          radius={radius}
          selected={selected}
        />
      ))}
    </Picture>
  );
}
