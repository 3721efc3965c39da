import type { NetRecommendFigure } from "../statistics/netRecommend.ts";
import type { IndexFigure, NotedMean, ShareFigure, Withheld } from "./types.ts";

/** K1, K5, K8 and K9: what answers tell. Indicators of the dossier (K2–K4, K6, K7) are not here. */
export interface IndicatorsResult {
  n: number;
  minimumN: number;
  withheld: Withheld | null;
  /** K1: satisfaction with the handling, overall and per performance item */
  satisfaction: {
    index: IndexFigure;
    items: { key: string; figure: NotedMean; top2: ShareFigure }[];
  };
  /** K5: ease of submitting, the item `reachability`; null where the survey does not ask it. */
  ease: { key: string; figure: NotedMean; top2: ShareFigure } | null;
  /** K8: would recommend. `net` exists on a 5-point scale only. Not an NPS, which needs an 11-point question. */
  recommend: { key: string; figure: NotedMean; top2: ShareFigure; net: NetRecommendFigure | null } | null;
  /** K9: expectation exceeded (agrees: top two) */
  expectation: { key: string; figure: NotedMean; top2: ShareFigure } | null;
}
