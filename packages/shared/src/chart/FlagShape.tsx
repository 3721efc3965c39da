import type { JSX } from "preact";
import type { Paint } from "./paint.ts";
import { FLAG_HEIGHT, FLAG_TEXT, type TrendEvent } from "./trendFlags.ts";

/** Height of the point under an improvement's flag. */
const TIP = 5;

interface FlagShapeProps {
  kind: TrendEvent["kind"];
  name: string;
  x: number;
  y: number;
  width: number;
  strong: boolean;
  paint: Paint;
}

/** A flag with its number: of an improvement filled and pointed, of a new version of the survey an open square. */
export function FlagShape({ kind, name, x, y, width, strong, paint }: FlagShapeProps): JSX.Element {
  const half = width / 2;
  const top = -FLAG_HEIGHT / 2;
  const bottom = FLAG_HEIGHT / 2 - (kind === "improvement" ? TIP : 0);
  const filled = kind === "improvement";
  const colour = paint(strong ? "brand" : "ink");
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        d={
          filled
            ? `M${-half} ${top}H${half}V${bottom}H${TIP}L0 ${bottom + TIP}L${-TIP} ${bottom}H${-half}Z`
            : `M${-half} ${top}H${half}V${bottom}H${-half}Z`
        }
        fill={filled ? colour : paint("surface")}
        stroke={colour}
        stroke-width={strong ? 2.5 : 1.5}
        stroke-linejoin="round"
      />
      <text
        y={(top + bottom) / 2 + FLAG_TEXT * 0.36}
        font-size={FLAG_TEXT}
        font-weight={650}
        text-anchor="middle"
        fill={filled ? paint("surface") : colour}
      >
        {name}
      </text>
    </g>
  );
}

/** The same flag in a line of text, for the list that says what the numbers are. */
export function FlagSign({
  kind,
  name,
  strong,
  paint,
}: Pick<FlagShapeProps, "kind" | "name" | "strong" | "paint">): JSX.Element {
  const width = name.length > 2 ? 32 : 24;
  return (
    <svg
      class="flag-sign"
      viewBox={`0 0 ${width + 4} 24`}
      width={width + 4}
      height={24}
      aria-hidden="true"
      focusable="false"
    >
      <FlagShape
        kind={kind}
        name={name}
        x={width / 2 + 2}
        y={12}
        width={width}
        strong={strong}
        paint={paint}
      />
    </svg>
  );
}
