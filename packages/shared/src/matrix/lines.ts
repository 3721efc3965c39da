import { median } from "../statistics/median.ts";
import type { LineRule } from "../survey.ts";
import type { LinePair, MatrixSettings } from "./types.ts";

/** The default lines on a five-point scale; in proportion on others. */
const FIXED: LinePair = { satisfaction: 3.5, importance: 4 };

/** A value on the five-point scale at the same share of a scale of so many points. */
function inProportion(value: number, scale: number): number {
  return 1 + ((value - 1) * (scale - 1)) / 4;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Where a rule draws its lines.
 *
 * `fixed`: 3.5 and 4.0 of 5, the same in every period and group. `midpoint`: the middle of the scale. `mean`, `median`:
 * of the item means, a relative view in which something is always below. `target`: the organisation's own.
 *
 * @param points the means of the performance items that are shown; result items would pull the lines towards themselves,
 *   and a hidden item could be computed back from a line that counted it
 * @returns null where a rule has no two items, or no target, to stand on
 */
export function linesOfRule(
  rule: LineRule,
  points: readonly LinePair[],
  { scale, targets }: Pick<MatrixSettings, "scale" | "targets">,
): LinePair | null {
  switch (rule) {
    case "fixed":
      return {
        satisfaction: inProportion(FIXED.satisfaction, scale),
        importance: inProportion(FIXED.importance, scale),
      };
    case "midpoint":
      return { satisfaction: (1 + scale) / 2, importance: (1 + scale) / 2 };
    case "target":
      return targets ?? null;
    case "mean":
    case "median": {
      // An item that is alone lies on its own mean, whatever was answered: that is no verdict.
      if (points.length < 2) return null;
      const middle = rule === "mean" ? meanOf : median;
      const satisfaction = middle(points.map((point) => point.satisfaction));
      const importance = middle(points.map((point) => point.importance));
      return satisfaction === null || importance === null ? null : { satisfaction, importance };
    }
    default:
      return rule satisfies never;
  }
}
