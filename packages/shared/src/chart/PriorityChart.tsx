import type { JSX } from "preact";
import { chartWords } from "../words/chart.ts";
import { Frame, LinesAndCorners } from "./Frame.tsx";
import { Key } from "./Key.tsx";
import { paintOf } from "./paint.ts";
import { Picture, type PictureProps } from "./Picture.tsx";
import { Points } from "./Points.tsx";
import { type PriorityData, type PriorityView, priorityLayout } from "./priorityLayout.ts";
import { TextLines } from "./TextLines.tsx";

export interface PriorityChartProps extends PriorityView, PictureProps {
  data: PriorityData;
  /** Key of the item to stress. */
  selected?: string | null;
}

/**
 * The priority matrix: satisfaction across, importance upwards, so that "tackle first" is the corner at the top left.
 * Drawn from `priorityLayout` alone, so a page can put its buttons on the very same places.
 */
export function PriorityChart(props: PriorityChartProps): JSX.Element {
  const { data, theme, title, description, id = "priority", selected = null } = props;
  // A file of its own may be opened where the typeface is not at hand.
  const layout = priorityLayout(data, { ownFont: theme !== "auto", ...props });
  const paint = paintOf(theme);
  const { sizes, height, frame, headingLines, noteLines } = layout;
  const { width, small, label } = sizes;
  return (
    <Picture {...{ theme, title, description, id, width, height }} language={props.language}>
      {headingLines.length > 0 && (
        <TextLines
          lines={headingLines}
          x={12}
          y={12}
          size={label * 1.4}
          leading={1.18}
          weight={700}
          fill={paint("ink")}
        />
      )}
      <Frame layout={layout} paint={paint} />
      <LinesAndCorners layout={layout} paint={paint} />
      <Points layout={layout} paint={paint} selected={selected} />
      {data.points.length === 0 && (
        <TextLines
          lines={[chartWords(props.language).noPoints]}
          x={frame.x + frame.width / 2}
          y={frame.y + frame.height / 2}
          size={label}
          anchor="middle"
          fill={paint("muted")}
          halo={paint("surface")}
        />
      )}
      <Key layout={layout} scale={data.scale} paint={paint} />
      {noteLines.length > 0 && (
        <TextLines
          lines={noteLines}
          x={12}
          y={height - noteLines.length * small * 1.35 - small * 0.5}
          size={small}
          leading={1.35}
          fill={paint("muted")}
        />
      )}
    </Picture>
  );
}
