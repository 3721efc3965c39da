import type { JSX } from "preact";

interface TextLinesProps {
  lines: readonly string[];
  x: number;
  /** Top of the first line. */
  y: number;
  size: number;
  fill: string;
  leading?: number;
  anchor?: "start" | "middle" | "end";
  weight?: number;
  /** Colour of the halo that keeps the words readable over strokes. */
  halo?: string;
}

/** Lines of text under each other; SVG does not break lines itself. */
export function TextLines(props: TextLinesProps): JSX.Element {
  const { lines, x, y, size, fill, leading = 1.2, anchor = "start", weight = 400, halo } = props;
  const edge =
    halo === undefined
      ? {}
      : { stroke: halo, "stroke-width": 3, "stroke-linejoin": "round" as const, "paint-order": "stroke" };
  return (
    <text x={x} font-size={size} fill={fill} text-anchor={anchor} font-weight={weight} {...edge}>
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={y + size * 0.86 + index * size * leading}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
