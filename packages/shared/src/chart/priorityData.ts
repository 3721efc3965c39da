import type { CompareResult } from "../matrix/compareResult.ts";
import type { MatrixItem, MatrixResult, SideFigure } from "../matrix/index.ts";
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
    arrows: null,
  };
}

/**
 * What the picture shows of a movement: where items stand now, with arrows from where they stood, under the lines of the
 * comparison. `now` is the matrix of the second set; an item without both means is only named.
 */
export function movementData(
  compare: CompareResult,
  now: MatrixResult,
  nameOf: (key: string) => string,
  arrows: string | null,
): PriorityData {
  const data = priorityData(now, nameOf);
  const moved = new Map(compare.items.map((item) => [item.key, item]));
  const points = data.points.flatMap((point): PlotPoint[] => {
    const item = moved.get(point.key);
    const satisfaction = item?.satisfaction.mean1 ?? null;
    const importance = item?.importance?.mean1 ?? null;
    if (item === undefined || satisfaction === null || importance === null) return [];
    return [{ ...point, quadrant: item.quadrant2, from: { satisfaction, importance } }];
  });
  const drawn = new Set(points.map(({ key }) => key));
  return {
    points,
    lines: linesOf(compare),
    scale: compare.scale,
    notDrawn: compare.items.filter(({ key }) => !drawn.has(key)).map(({ key }) => nameOf(key)),
    arrows,
  };
}
