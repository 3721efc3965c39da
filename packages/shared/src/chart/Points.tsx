import type { JSX } from "preact";
import { Marker, colourOf } from "./Marker.tsx";
import type { Paint } from "./paint.ts";
import type { DrawnPoint, PriorityLayout } from "./priorityLayout.ts";
import { TextLines } from "./TextLines.tsx";

interface PointsProps {
  layout: PriorityLayout;
  paint: Paint;
  selected: string | null;
}

interface PointPartProps {
  drawn: DrawnPoint;
  radius: number;
  paint: Paint;
}

/** The path from where an item stood: a hollow dot, a stroke and a head that stops at the marker's edge. */
function Arrow({ drawn, radius, paint }: PointPartProps): JSX.Element | null {
  const { from, x, y, point } = drawn;
  if (from === null) return null;
  const distance = Math.hypot(x - from.x, y - from.y);
  const colour = paint(colourOf(point.quadrant));
  const dot = (
    <circle
      cx={from.x}
      cy={from.y}
      r={radius * 0.45}
      fill={paint("surface")}
      stroke={colour}
      stroke-width={1.5}
    />
  );
  if (distance < radius * 2.2) return dot;
  const dx = (x - from.x) / distance;
  const dy = (y - from.y) / distance;
  const tip = { x: x - dx * (radius + 3), y: y - dy * (radius + 3) };
  const head = radius * 0.75;
  const barb = (side: 1 | -1): string =>
    `${tip.x - dx * head - dy * head * 0.55 * side} ${tip.y - dy * head + dx * head * 0.55 * side}`;
  return (
    <g>
      <path
        d={`M${from.x + dx * radius * 0.45} ${from.y + dy * radius * 0.45}L${tip.x} ${tip.y}`}
        stroke={colour}
        stroke-width={1.75}
      />
      <path d={`M${barb(1)}L${tip.x} ${tip.y}L${barb(-1)}`} stroke={colour} stroke-width={1.75} fill="none" />
      {dot}
    </g>
  );
}

function Label({
  drawn,
  layout,
  paint,
}: {
  drawn: DrawnPoint;
  layout: PriorityLayout;
  paint: Paint;
}): JSX.Element | null {
  const { point, x, label } = drawn;
  const { box, leader } = label;
  if (box === null) return null;
  const { label: size } = layout.sizes;
  // Words may be narrower than the room kept for them: they stand at the side of their marker.
  const anchor = x < box.x ? "start" : x > box.x + box.width ? "end" : "middle";
  const at =
    anchor === "start" ? box.x + 1 : anchor === "end" ? box.x + box.width - 1 : box.x + box.width / 2;
  return (
    <g>
      {leader && (
        <path d={`M${leader.x1} ${leader.y1}L${leader.x2} ${leader.y2}`} stroke={paint("control")} />
      )}
      <TextLines
        lines={label.short ? [String(label.number)] : label.lines}
        x={at}
        y={box.y + 1}
        size={size}
        leading={1.15}
        anchor={anchor}
        weight={point.quadrant === "tackle_first" ? 700 : point.outcome ? 400 : 500}
        fill={paint(point.quadrant === "tackle_first" ? "tackle" : point.outcome ? "muted" : "ink")}
        halo={paint("surface")}
      />
    </g>
  );
}

/** An interval shorter than its marker would lie wholly under it: it is drawn on the marker, as long as that allows. */
function ShortIntervals({ drawn, radius, paint }: PointPartProps): JSX.Element | null {
  const { point, x, y, bars } = drawn;
  if (point.quadrant === null) return null;
  const seenFrom = radius + 1;
  const across = Math.max(x - bars.across.x1, bars.across.x2 - x);
  const up = Math.max(Math.abs(y - bars.up.y1), Math.abs(bars.up.y2 - y));
  const most = radius * 0.65;
  const [halfWidth, halfHeight] = [Math.min(across, most), Math.min(up, most)];
  const strokes =
    (across < seenFrom ? `M${x - halfWidth} ${y}H${x + halfWidth}` : "") +
    (up < seenFrom ? `M${x} ${y - halfHeight}V${y + halfHeight}` : "");
  return strokes === "" ? null : <path d={strokes} stroke={paint("paper")} stroke-width={1.5} />;
}

/** Interval bars under everything, then arrows, labels, markers and what is on them; what is drawn last is never covered. */
export function Points({ layout, paint, selected }: PointsProps): JSX.Element {
  const { radius } = layout.sizes;
  return (
    <g>
      {layout.points.map(({ point, bars }) => (
        <g
          key={point.key}
          stroke={paint(colourOf(point.quadrant))}
          stroke-width={point.key === selected ? 3 : 2}
          stroke-opacity={point.key === selected ? 0.9 : 0.5}
        >
          <path d={`M${bars.across.x1} ${bars.across.y1}H${bars.across.x2}`} />
          <path d={`M${bars.up.x1} ${bars.up.y1}V${bars.up.y2}`} />
        </g>
      ))}
      {layout.points.map((drawn) => (
        <Arrow key={drawn.point.key} drawn={drawn} radius={radius} paint={paint} />
      ))}
      {layout.points.map((drawn) => (
        <Label key={drawn.point.key} drawn={drawn} layout={layout} paint={paint} />
      ))}
      {layout.points.map((drawn) => {
        const { point, x, y } = drawn;
        return (
          <g key={point.key}>
            {point.key === selected && (
              <circle cx={x} cy={y} r={radius + 6} fill="none" stroke={paint("ink")} stroke-width={1.5} />
            )}
            <Marker quadrant={point.quadrant} x={x} y={y} radius={radius} paint={paint} />
            <ShortIntervals drawn={drawn} radius={radius} paint={paint} />
          </g>
        );
      })}
    </g>
  );
}
