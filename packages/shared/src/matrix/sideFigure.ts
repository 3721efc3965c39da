import { meanInterval } from "../statistics/meanInterval.ts";
import { summariseCounts } from "../statistics/summariseCounts.ts";
import { wilson } from "../statistics/wilson.ts";
import type { SideCells } from "./cells.ts";
import type { FigureNote, MeanFigure, ShareFigure, SideFigure } from "./types.ts";

export const NO_SHARE: ShareFigure = { share: null, low: null, high: null };

/** Answers given as a number. */
export function answered({ counts }: SideCells): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A mean that is not shown: what is left is how many answered. */
export function hiddenMean(n: number, note: FigureNote): MeanFigure & { note: FigureNote } {
  return { n, mean: null, sd: null, low: null, high: null, note };
}

/** Why nothing may be shown of so many ratings; null where it may. */
export function whyHidden(
  n: number,
  minimumN: number,
  { withheld }: { withheld?: number },
  whole: FigureNote | null,
): FigureNote | null {
  if (whole) return whole;
  if (withheld !== undefined) return "protects_other";
  if (n === 0) return "no_answers";
  return n < minimumN ? "hidden" : null;
}

/**
 * The figures of one side of one item; none under the minimum n (P5), whatever else is shown of the item.
 *
 * @param whole why the whole selection or item is hidden; null where it is not
 */
export function sideFigure(cells: SideCells, minimumN: number, whole: FigureNote | null = null): SideFigure {
  const n = cells.withheld ?? answered(cells);
  const why = whyHidden(n, minimumN, cells, whole);
  if (why) return { ...hiddenMean(n, why), top2: NO_SHARE, bottom2: NO_SHARE, missing: null };
  const { mean, sd, low, high, reason } = meanInterval(summariseCounts(cells.counts));
  const { counts, notApplicable, noAnswer, skipped } = cells;
  const top = (counts.at(-1) ?? 0) + (counts.at(-2) ?? 0);
  const bottom = (counts[0] ?? 0) + (counts[1] ?? 0);
  return {
    n,
    mean,
    sd,
    low,
    high,
    top2: wilson(top, n),
    bottom2: wilson(bottom, n),
    missing: { notApplicable, noAnswer, skipped },
    note: reason,
  };
}

/** The mean alone, without shares and missing answers. */
export function meanFigure({ n, mean, sd, low, high }: MeanFigure): MeanFigure {
  return { n, mean, sd, low, high };
}
