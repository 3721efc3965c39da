import { scaleLinear } from "./scale.ts";
import type { JSX } from "preact";
import { SIGN_ROOM, type Sign } from "./legend.ts";
import { colourOf } from "./Marker.tsx";
import type { Paint } from "./paint.ts";
import type { PriorityLayout } from "./priorityLayout.ts";
import { TextLines } from "./TextLines.tsx";

interface KeyProps {
  layout: PriorityLayout;
  scale: number;
  paint: Paint;
}

/** The whole scale in small: where the frame lies in it, and all points as dots. */
function Inset({ layout, scale, paint }: KeyProps): JSX.Element | null {
  const { legend, domain, points } = layout;
  const { inset } = legend;
  if (inset === null) return null;
  const x = scaleLinear([1, scale], [inset.x, inset.x + inset.width]);
  const y = scaleLinear([1, scale], [inset.y + inset.height, inset.y]);
  return (
    <g>
      <rect {...inset} fill={paint("surface")} stroke={paint("control")} />
      <rect
        x={x(domain.x.low)}
        y={y(domain.y.high)}
        width={x(domain.x.high) - x(domain.x.low)}
        height={y(domain.y.low) - y(domain.y.high)}
        fill={paint("ink")}
        fill-opacity={0.07}
        stroke={paint("ink")}
      />
      {points.map(({ point }) => (
        <circle
          key={point.key}
          cx={x(point.satisfaction.mean)}
          cy={y(point.importance.mean)}
          r={2}
          fill={paint(colourOf(point.quadrant))}
        />
      ))}
    </g>
  );
}

function SignMark({
  sign,
  x,
  y,
  paint,
}: {
  sign: Sign;
  x: number;
  y: number;
  paint: Paint;
}): JSX.Element | null {
  const colour = paint("muted");
  if (sign === "interval")
    return (
      <g stroke={colour} stroke-width={1.5}>
        <path d={`M${x} ${y}h22M${x + 11} ${y - 8}v16`} />
        <circle cx={x + 11} cy={y} r={4} fill={colour} stroke="none" />
      </g>
    );
  if (sign === "hollow")
    return <circle cx={x + 11} cy={y} r={5} fill={paint("paper")} stroke={colour} stroke-width={2} />;
  if (sign === "arrow")
    return (
      <g stroke={colour} stroke-width={1.75} fill="none">
        <path d={`M${x + 5} ${y}h16M${x + 16} ${y - 4}l5 4l-5 4`} />
        <circle cx={x + 3} cy={y} r={3} />
      </g>
    );
  return null;
}

/** What the picture cannot say at the data itself. */
export function Key({ layout, scale, paint }: KeyProps): JSX.Element {
  const { legend, legendAt, sizes } = layout;
  const { inset, insetLines, entries } = legend;
  const size = sizes.small;
  const beside = sizes.rail === 0 && inset !== null;
  return (
    <g transform={`translate(${legendAt.x} ${legendAt.y})`}>
      <Inset layout={layout} scale={scale} paint={paint} />
      {insetLines.length > 0 && inset && (
        <TextLines
          lines={insetLines}
          x={beside ? inset.width + 14 : 0}
          y={beside ? 0 : inset.height + size * 0.6}
          size={size}
          leading={1.3}
          fill={paint("ink")}
        />
      )}
      {entries.map(({ sign, lines, x, y }) => (
        <g key={lines.join(" ")}>
          <SignMark sign={sign} x={x} y={y + size * 0.55} paint={paint} />
          <TextLines
            lines={lines}
            x={sign === "none" ? x : x + SIGN_ROOM}
            y={y}
            size={size}
            leading={1.3}
            fill={paint("muted")}
          />
        </g>
      ))}
    </g>
  );
}
