import type { LineRule } from "../survey.ts";
import type { Quadrant } from "../matrix/types.ts";

/** A mean with its interval, in scale points. */
export interface Estimate {
  mean: number;
  low: number;
  high: number;
}

/** An item as it is drawn: never one whose figures are hidden. */
export interface PlotPoint {
  key: string;
  /** Short name in the reader's language. */
  label: string;
  satisfaction: Estimate;
  importance: Estimate;
  /** Null while there is no verdict: then the marker is a hollow circle without a colour. */
  quadrant: Quadrant | null;
  /** Result items are outcomes, not something to work on: their names are quieter. */
  outcome: boolean;
  /** Where the item stood in the earlier period. */
  from: { satisfaction: number; importance: number } | null;
}

/** The two lines that make the corners, with the rule they come from, in scale points. */
export interface PlotLines {
  rule: LineRule;
  satisfaction: number;
  importance: number;
}
