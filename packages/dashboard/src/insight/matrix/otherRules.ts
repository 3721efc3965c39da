import type { LineRule } from "@klankbord/shared";
import type { MatrixItem } from "@klankbord/shared/matrix";

const RULES: readonly LineRule[] = ["fixed", "midpoint", "mean", "median", "target"];

/** The rules beside the one in force under which an item has a verdict too. */
export function otherRules({ quadrants }: MatrixItem, own: LineRule): LineRule[] {
  return RULES.filter((rule) => rule !== own && (quadrants[rule] ?? null) !== null);
}
