import { opportunity } from "../statistics/opportunity.ts";
import { pairedGap } from "../statistics/pairedGap.ts";
import { wilson } from "../statistics/wilson.ts";
import type { ItemCells } from "./cells.ts";
import { answered, hiddenMean, NO_SHARE, rated, sideFigure, toldN, whyHidden } from "./sideFigure.ts";
import { PAIRED_SHARE, VERDICT_N } from "./thresholds.ts";
import type { FigureNote, GapFigure, ItemState, MatrixItem, SideFigure } from "./types.ts";

/** What an item's own answers tell, before any line is drawn. */
export type ItemFigures = Pick<
  MatrixItem,
  "state" | "satisfaction" | "importance" | "gap" | "opportunity" | "importantDissatisfied"
>;

/**
 * The figures of one item by the minimum n. Under it on satisfaction the item is hidden whole; under it on importance or
 * on pairs, what needs those is.
 *
 * @param whole why the whole selection is hidden; null where it is not
 */
export function itemFigures(
  cells: ItemCells,
  minimumN: number,
  whole: FigureNote | null = null,
): ItemFigures {
  const satisfaction = sideFigure(cells.satisfaction, minimumN, whole);
  const hidden = satisfaction.mean === null;
  if (cells.importance === null)
    return {
      state: hidden ? "hidden" : "figures",
      satisfaction,
      importance: null,
      gap: null,
      opportunity: null,
      importantDissatisfied: null,
    };
  const importance = sideFigure(cells.importance, minimumN, whole, withSatisfaction(cells, satisfaction));
  const n = cells.pairs.withheld ?? cells.pairs.n;
  const why = whyHidden(n, minimumN, cells.pairs, whole ?? whyWithoutGap(satisfaction, importance));
  const hides = why === "waiting" ? why : whole;
  const smaller = Math.min(rated(cells.satisfaction), rated(cells.importance));
  return {
    state: hidden ? "hidden" : stateOf(importance.mean === null ? 0 : smaller),
    satisfaction,
    importance,
    gap: why ? hiddenMean(toldN(n, hides), why) : gapFigure(cells, smaller),
    opportunity: opportunity(importance.top2.share, satisfaction.top2.share),
    importantDissatisfied: {
      n: toldN(n, hides),
      ...(why ? NO_SHARE : wilson(cells.importantDissatisfied, n)),
    },
  };
}

/** An item whose satisfaction is not shown does not show its importance either. */
function withSatisfaction({ importance }: ItemCells, { mean, note }: SideFigure): FigureNote | null {
  if (mean !== null || importance === null) return null;
  if (note === "protects_other" || note === "waiting") return note;
  return answered(importance) > 0 ? "hidden" : null;
}

/** A gap needs both sides; it is missing for the reason that the first of them is. */
function whyWithoutGap(satisfaction: SideFigure, importance: SideFigure): FigureNote | null {
  if (satisfaction.mean === null) return satisfaction.note;
  return importance.mean === null ? importance.note : null;
}

/** The state of an item that is shown, from the answers on its lesser side. */
function stateOf(n: number): ItemState {
  return n >= VERDICT_N ? "verdict" : "figures";
}

function gapFigure({ pairs }: ItemCells, smaller: number): GapFigure {
  const { n, mean, sd, low, high, reason } = pairedGap(pairs);
  return { n, mean, sd, low, high, note: reason ?? (n < PAIRED_SHARE * smaller ? "few_pairs" : null) };
}
