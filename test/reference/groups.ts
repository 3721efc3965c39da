import { answers, dataSets, monitor, reference } from "./read.ts";

/** Minutes of extra sleep with one of the two drugs, "1" or "2" (Student 1908, as in R). */
export function sleepWith(drug: string): number[] {
  const { extra, group } = dataSets.sleep;
  return extra.filter((_, at) => group[at] === drug);
}

const ofQuarter = (name: string) => monitor.filter(({ period }) => period === name);
const [before, after] = [ofQuarter("2026-Q2"), ofQuarter("2026-Q3")];

/** Every item and side of the reference: R's tests between the two quarters, and the answers of each. */
export const BETWEEN_QUARTERS = (["satisfaction", "importance"] as const).flatMap((side) =>
  reference.period[side].map((expected) => {
    const item = Number(expected.variable.slice(1));
    return { expected, before: answers(before, side, item), after: answers(after, side, item) };
  }),
);
