import { meanInterval } from "../statistics/meanInterval.ts";
import { summariseCounts } from "../statistics/summariseCounts.ts";
import { wilson } from "../statistics/wilson.ts";
import type { SideCells } from "./cells.ts";
import type { FigureNote, MeanFigure, MissingCounts, ShareFigure, SideFigure } from "./types.ts";

export const NO_SHARE: ShareFigure = { share: null, low: null, high: null };

/** Answers given as a number. */
export function answered({ counts }: SideCells): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Answers given as a number, also where they were taken out. */
export function rated(cells: SideCells): number {
  return cells.withheld ?? answered(cells);
}

/** A mean that is not shown: what is left is how many answered, where that may be told. */
export function hiddenMean(n: number | null, note: FigureNote): MeanFigure & { note: FigureNote } {
  return { n, mean: null, sd: null, low: null, high: null, note };
}

/** Why nothing may be shown of so many ratings; null where it may. */
export function whyHidden(
  n: number,
  minimumN: number,
  { withheld, waiting = 0 }: { withheld?: number; waiting?: number },
  whole: FigureNote | null,
): FigureNote | null {
  if (whole) return whole;
  if (withheld !== undefined) return "protects_other";
  if (n === 0) return waiting > 0 ? "waiting" : "no_answers";
  return n < minimumN ? "hidden" : null;
}

/**
 * The figures of one side of one item; none under the minimum n (P5), whatever else is shown of the item.
 *
 * @param whole why the whole selection is hidden; null where it is not
 * @param item why the item is, for its other side
 */
export function sideFigure(
  cells: SideCells,
  minimumN: number,
  whole: FigureNote | null = null,
  item: FigureNote | null = null,
): SideFigure {
  const n = rated(cells);
  const why = whyHidden(n, minimumN, cells, whole ?? item);
  if (why)
    return {
      ...hiddenMean(toldN(n, why === "waiting" ? why : whole), why),
      top2: NO_SHARE,
      bottom2: NO_SHARE,
      missing: why === "no_answers" && n === 0 ? onlyMissing(cells, minimumN) : null,
    };
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
    missing: cells.waiting === undefined ? { notApplicable, noAnswer, skipped } : null,
    note: reason,
  };
}

/** How many answered, unless the whole selection is withheld, or they wait: then their number would tell who is next. */
export function toldN(n: number, why: FigureNote | null): number | null {
  return why === "hidden" || why === "waiting" ? null : n;
}

/** Why nobody gave a number, where so many were asked that it is nobody's answer in particular. */
function onlyMissing(
  { notApplicable, noAnswer, skipped, waiting }: SideCells,
  minimumN: number,
): MissingCounts | null {
  if (waiting !== undefined) return null;
  return notApplicable + noAnswer + skipped >= minimumN ? { notApplicable, noAnswer, skipped } : null;
}

/** The mean alone, without shares and missing answers. */
export function meanFigure({ n, mean, sd, low, high }: MeanFigure): MeanFigure {
  return { n, mean, sd, low, high };
}
