import { type CompareResult, VERDICT_N } from "@klankbord/shared/matrix";

/** Whether both sets hold enough answers to one and the same item for a verdict on it. */
export function allowsVerdict({ withheld1, withheld2, items }: CompareResult): boolean {
  if (withheld1 !== null || withheld2 !== null) return false;
  return items.some(({ satisfaction: { n1, n2 } }) => Math.min(n1 ?? 0, n2 ?? 0) >= VERDICT_N);
}
