import { VERDICT_N } from "@klankbord/shared/matrix";
import type { Segment } from "../../route/choices.ts";
import type { SegmentsAnswer } from "../../api/shapes.ts";

/**
 * Whether every group that can be chosen is chosen and the others are too few for any verdict: nobody, or only those in
 * groups that are too small to show. Answers without a value are others too.
 */
export function leavesNobody({ dimension, values }: Segment, { n, dimensions }: SegmentsAnswer): boolean {
  const all = dimensions.find(({ key }) => key === dimension)?.values ?? [];
  const chosen = all.filter(({ value }) => values.includes(value));
  const others = n - chosen.reduce((sum, one) => sum + one.n, 0);
  return (
    others < VERDICT_N && all.every(({ value, withheld }) => withheld !== null || values.includes(value))
  );
}
