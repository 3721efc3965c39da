import type { JSX } from "preact";
import { Marker, colourOf } from "./Marker.tsx";
import type { Paint } from "./paint.ts";
import type { PriorityLayout } from "./priorityLayout.ts";
import { TextLines } from "./TextLines.tsx";

interface FrameProps {
  layout: PriorityLayout;
  paint: Paint;
}

/** Frame, grid, ticks and axis titles. The tackle-first corner is tinted; the grid is lighter than any data. */
export function Frame({ layout, paint }: FrameProps): JSX.Element {
  const { frame, ticks, titles, corners, sizes } = layout;
  const right = frame.x + frame.width;
  const bottom = frame.y + frame.height;
  const tackle = corners.find(({ quadrant }) => quadrant === "tackle_first")?.region;
  return (
    <g>
      <rect {...frame} fill={paint("surface")} />
      {tackle && <rect {...tackle} fill={paint("tackle")} fill-opacity={0.06} />}
      {ticks.x.map(({ at, text }) => (
        <g key={text}>
          <path d={`M${at} ${frame.y}V${bottom}`} stroke={paint("grid")} />
          <TextLines
            lines={[text]}
            x={at}
            y={bottom + 6}
            size={sizes.small}
            anchor="middle"
            fill={paint("muted")}
          />
        </g>
      ))}
      {ticks.y.map(({ at, text }) => (
        <g key={text}>
          <path d={`M${frame.x} ${at}H${right}`} stroke={paint("grid")} />
          <TextLines
            lines={[text]}
            x={frame.x - 7}
            y={at - sizes.small * 0.52}
            size={sizes.small}
            anchor="end"
            fill={paint("muted")}
          />
        </g>
      ))}
      <rect {...frame} fill="none" stroke={paint("line")} />
      <TextLines
        lines={[titles.y]}
        x={2}
        y={frame.y - sizes.label * 1.5}
        size={sizes.label}
        weight={600}
        fill={paint("ink")}
      />
      <TextLines
        lines={[titles.x]}
        x={right}
        y={bottom + sizes.small * 1.65}
        size={sizes.label}
        weight={600}
        anchor="end"
        fill={paint("ink")}
      />
    </g>
  );
}

/** The two lines with rule and value, and the word of each corner behind its shape. */
export function LinesAndCorners({ layout, paint }: FrameProps): JSX.Element {
  const { frame, at, lineLabels, corners, sizes } = layout;
  const dash = {
    stroke: paint("ink"),
    "stroke-width": 1.25,
    "stroke-dasharray": "5 4",
    "stroke-opacity": 0.7,
  };
  return (
    <g>
      <path d={`M${at.x} ${frame.y - 5}V${frame.y + frame.height}`} {...dash} />
      <path d={`M${frame.x} ${at.y}H${frame.x + frame.width}`} {...dash} />
      {[lineLabels.standing, lineLabels.lying].map(({ text, box }) => (
        <TextLines
          key={box.y}
          lines={[text]}
          x={box.x + box.width / 2}
          y={box.y}
          size={sizes.small}
          anchor="middle"
          fill={paint("ink")}
          halo={paint("surface")}
        />
      ))}
      {corners.map(({ quadrant, lines, box, atRight }) => {
        const shape = sizes.small * 0.38;
        return (
          <g key={quadrant}>
            <Marker
              quadrant={quadrant}
              x={atRight ? box.x + box.width - shape : box.x + shape}
              y={box.y + sizes.small * 0.56}
              radius={shape}
              paint={paint}
            />
            <TextLines
              lines={lines}
              x={atRight ? box.x + box.width - sizes.small - 5 : box.x + sizes.small + 5}
              y={box.y}
              size={sizes.small}
              weight={quadrant === "tackle_first" ? 700 : 500}
              anchor={atRight ? "end" : "start"}
              fill={paint(colourOf(quadrant))}
            />
          </g>
        );
      })}
    </g>
  );
}
