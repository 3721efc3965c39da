import type { JSX } from "preact";
import type { Paint, Token } from "./paint.ts";
import type { Quadrant } from "../matrix/types.ts";

const COLOUR: Record<Quadrant, Token> = {
  tackle_first: "tackle",
  keep_up: "keep",
  overkill: "satisfied",
  low_priority: "low",
};

/** The colour in which a verdict is drawn and written; without one, that of secondary text. */
export function colourOf(quadrant: Quadrant | null): Token {
  return quadrant === null ? "muted" : COLOUR[quadrant];
}

/** The outline of a shape around (0, 0), so that all shapes have about the same area. */
function outline(quadrant: Quadrant, radius: number): string {
  const r = radius;
  if (quadrant === "tackle_first") {
    const d = r * 1.25;
    return `M0 ${-d}L${d} 0L0 ${d}L${-d} 0Z`;
  }
  if (quadrant === "overkill") {
    const h = r * 0.89;
    return `M${-h} ${-h}H${h}V${h}H${-h}Z`;
  }
  const h = r * 1.15;
  return `M0 ${-h}L${h} ${h * 0.8}H${-h}Z`;
}

interface MarkerProps {
  quadrant: Quadrant | null;
  x: number;
  y: number;
  radius: number;
  paint: Paint;
}

/** ◆ tackle first, ● keep it up, ■ satisfied but less important, ▲ low priority; a hollow circle while there is no verdict. */
export function Marker({ quadrant, x, y, radius, paint }: MarkerProps): JSX.Element {
  const colour = paint(colourOf(quadrant));
  if (quadrant === null)
    return <circle cx={x} cy={y} r={radius - 1} fill={paint("paper")} stroke={colour} stroke-width={2} />;
  const edge = { fill: colour, stroke: paint("paper"), "stroke-width": 1.5 };
  if (quadrant === "keep_up") return <circle cx={x} cy={y} r={radius} {...edge} />;
  return <path transform={`translate(${x} ${y})`} d={outline(quadrant, radius)} {...edge} />;
}
