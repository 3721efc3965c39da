import type { ItemRole } from "../items.ts";
import type { Scale } from "../survey.ts";
import type { FigureNote, IndexFigure, ItemState, Lines, Quadrant, Side, Withheld } from "./types.ts";

/** Second minus first, with Welch's 95 % interval; `q` is p after Benjamini–Hochberg over the items of this side. */
export interface Difference {
  /** Null where that whole set is withheld, or hidden because the other one is. */
  n1: number | null;
  n2: number | null;
  mean1: number | null;
  mean2: number | null;
  sd1: number | null;
  sd2: number | null;
  difference: number | null;
  low: number | null;
  high: number | null;
  t: number | null;
  df: number | null;
  p: number | null;
  q: number | null;
  note: FigureNote | null;
}

export interface CompareItem {
  key: string;
  role: ItemRole;
  /** The lesser state of the two. */
  state: ItemState;
  satisfaction: Difference;
  importance: Difference | null;
  /** Under the frozen lines; null unless the state is `verdict`. */
  quadrant1: Quadrant | null;
  quadrant2: Quadrant | null;
}

export interface CompareResult {
  n1: number;
  n2: number;
  scale: Scale;
  minimumN: number;
  withheld1: Withheld | null;
  withheld2: Withheld | null;
  /** Taken from the first set and used for both, so that movement is movement. */
  lines: Lines;
  index1: IndexFigure;
  index2: IndexFigure;
  /** Tests made per side: what q corrects for. */
  tests: Record<Side, number>;
  items: CompareItem[];
}
