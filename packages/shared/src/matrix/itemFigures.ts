import { opportunity } from "../statistics/opportunity.ts";
import { pairedGap } from "../statistics/pairedGap.ts";
import { wilson } from "../statistics/wilson.ts";
import type { ItemCells } from "./cells.ts";
import { hiddenMean, NO_SHARE, sideFigure } from "./sideFigure.ts";
import { PAIRED_SHARE, VERDICT_N } from "./thresholds.ts";
import type { GapFigure, ItemState, MatrixItem } from "./types.ts";

/** What an item's own answers tell, before any line is drawn. */
export type ItemFigures = Pick<
  MatrixItem,
  "state" | "satisfaction" | "importance" | "gap" | "opportunity" | "importantDissatisfied"
>;

/**
 * The figures of one item by the minimum n. Under it on satisfaction the item is hidden whole; under it on importance or
 * on pairs, what needs those is.
 */
export function itemFigures(cells: ItemCells, minimumN: number, hide = false): ItemFigures {
  const satisfaction = sideFigure(cells.satisfaction, minimumN, hide);
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
  const importance = sideFigure(cells.importance, minimumN, hide || hidden);
  const { n } = cells.pairs;
  const few = hidden || importance.mean === null || n < minimumN;
  const smaller = Math.min(satisfaction.n, importance.n);
  return {
    state: hidden ? "hidden" : stateOf(importance.mean === null ? 0 : smaller),
    satisfaction,
    importance,
    gap: few ? hiddenMean(n) : gapFigure(cells, smaller),
    opportunity: opportunity(importance.top2.share, satisfaction.top2.share),
    importantDissatisfied: { n, ...(few ? NO_SHARE : wilson(cells.importantDissatisfied, n)) },
  };
}

/** The state of an item that is shown, from the answers on its lesser side. */
function stateOf(n: number): ItemState {
  return n >= VERDICT_N ? "verdict" : "figures";
}

function gapFigure({ pairs }: ItemCells, smaller: number): GapFigure {
  const { n, mean, sd, low, high, reason } = pairedGap(pairs);
  return { n, mean, sd, low, high, note: reason ?? (n < PAIRED_SHARE * smaller ? "few_pairs" : null) };
}
