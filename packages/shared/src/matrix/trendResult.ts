import type { Scale } from "../survey.ts";
import type { ItemMeans } from "./groupsResult.ts";
import type { IndexFigure, Withheld } from "./types.ts";

export interface TrendPoint {
  /** As the caller names it: "2026-W07", "2026-02", "2026-Q1" */
  period: string;
  /** First and last day, ISO dates */
  from: string;
  to: string;
  n: number;
  withheld: Withheld | null;
  index: IndexFigure;
  items: ItemMeans[];
}

export interface TrendResult {
  minimumN: number;
  scale: Scale;
  points: TrendPoint[];
}
