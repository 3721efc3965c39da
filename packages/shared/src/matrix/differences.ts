import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import { summariseCounts } from "../statistics/summariseCounts.ts";
import { welch } from "../statistics/welch.ts";
import type { SideCells } from "./cells.ts";
import type { SideFigure } from "./types.ts";
import type { Difference } from "./compareResult.ts";

/** One side of one item in two sets of answers; null where it is not asked. */
export interface Pair {
  figures: [SideFigure | null, SideFigure | null];
  cells: [SideCells | null, SideCells | null];
}

/**
 * Second minus first for every item of one side. q corrects for all tests made on the side, which is why they are made
 * together. A side that either set hides is hidden in both, and is no test.
 */
export function differences(pairs: readonly Pair[]): (Difference | null)[] {
  const found = pairs.map(differenceOf);
  const qs = benjaminiHochberg(found.map((one) => one?.p ?? null));
  return found.map((one, place) => one && Object.assign({}, one, { q: qs[place] ?? null }));
}

function differenceOf({ figures: [own1, own2], cells: [cells1, cells2] }: Pair): Difference | null {
  if (!own1 || !own2) return null;
  const counts = { n1: own1.n, n2: own2.n };
  if (own1.mean === null || own2.mean === null || !cells1 || !cells2)
    return { ...counts, ...HIDDEN, note: (own1.mean === null ? own1 : own2).note };
  const { reason, ...test } = welch(summariseCounts(cells1.counts), summariseCounts(cells2.counts));
  return {
    ...counts,
    mean1: own1.mean,
    mean2: own2.mean,
    sd1: own1.sd,
    sd2: own2.sd,
    ...test,
    q: null,
    note: reason,
  };
}

const HIDDEN = {
  mean1: null,
  mean2: null,
  sd1: null,
  sd2: null,
  difference: null,
  low: null,
  high: null,
  t: null,
  df: null,
  p: null,
  q: null,
};
