import type { Stretch } from "../months.ts";

/** Local calendar days, both included; null where the asker set no limit. */
export interface Period {
  from: string | null;
  to: string | null;
}

/** Sorts before and after every date. */
const [BEGIN, END] = ["", "9999"];

/** The bounds of a period as the key of a tally compares them. */
export function bounds({ from, to }: Period): [string, string] {
  return [from ?? BEGIN, to ?? END];
}

/** The same as a stretch of days. */
export function stretchOf(period: Period): Stretch {
  const [from, to] = bounds(period);
  return { from, to };
}
