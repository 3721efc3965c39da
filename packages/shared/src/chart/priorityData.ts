import type { MatrixResult, MatrixItem, SideFigure } from "../matrix/types.ts";
import type { Estimate, PlotLines, PlotPoint } from "./plotPoint.ts";
import type { PriorityData } from "./priorityLayout.ts";

/** A mean that may be drawn. One answer, or answers that are all equal, give a mean without an interval: a bare marker. */
function estimateOf(side: Pick<SideFigure, "mean" | "low" | "high"> | null): Estimate | null {
  if (side === null || side.mean === null) return null;
  return { mean: side.mean, low: side.low ?? side.mean, high: side.high ?? side.mean };
}

function pointOf(item: MatrixItem, nameOf: (key: string) => string): PlotPoint | null {
  const satisfaction = estimateOf(item.satisfaction);
  const importance = estimateOf(item.importance);
  if (item.state === "hidden" || satisfaction === null || importance === null) return null;
  return {
    key: item.key,
    label: nameOf(item.key),
    satisfaction,
    importance,
    quadrant: item.quadrant,
    outcome: item.role === "result",
    from: null,
  };
}

/** The lines to draw. Where a rule finds no item to stand on, those of the middle of the scale. */
export function linesOf({ lines, scale }: Pick<MatrixResult, "lines" | "scale">): PlotLines {
  const middle = (1 + scale) / 2;
  if (lines.satisfaction === null || lines.importance === null)
    return { rule: "midpoint", satisfaction: middle, importance: middle };
  return { rule: lines.rule, satisfaction: lines.satisfaction, importance: lines.importance };
}

/** What the picture shows of a matrix. An item that is hidden, or whose importance is not asked, is only named. */
export function priorityData(result: MatrixResult, nameOf: (key: string) => string): PriorityData {
  const drawn = result.items.map((item) => ({ item, point: pointOf(item, nameOf) }));
  return {
    points: drawn.flatMap(({ point }) => (point === null ? [] : [point])),
    lines: linesOf(result),
    scale: result.scale,
    notDrawn: drawn.flatMap(({ item, point }) => (point === null ? [nameOf(item.key)] : [])),
    fromPeriod: null,
  };
}
