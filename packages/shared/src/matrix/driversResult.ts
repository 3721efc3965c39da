/**
 * Where stated importance and derived importance put an item; never averaged into one. `reverse`: it goes together with the outcome as
 * much as a key or hidden driver, but the other way round: who is more satisfied with it gives the outcome less.
 */
export type DriverKind = "key" | "hygiene" | "hidden_driver" | "minor" | "reverse";

export interface DriverItem {
  key: string;
  /** Null where it does not exist: this item or the outcome had no variation. */
  pearson: number | null;
  spearman: number | null;
  /** Share of the outcome's variance, 0 to 1; over the items these sum to r2. */
  lmg: number | null;
  /** lmg / r2; over 12 items, where lmg is too much to compute, johnson / r2 (`reason` is `too_many_items`) */
  lmgShare: number | null;
  /** 95 % bootstrap interval of lmgShare */
  low: number | null;
  high: number | null;
  /** Relative weight (Johnson 2000), a check on lmg; sums to r2 too. */
  johnson: number | null;
  /** Mean stated importance; null where hidden or not asked. */
  stated: number | null;
  kind: DriverKind | null;
  /** `not_rated`: nobody in the selection rated it, so it is left out and empties nothing. */
  note: "no_variation" | "not_rated" | null;
}

export interface DriversResult {
  /** Key of the outcome */
  outcome: string;
  /** `none`: under 100 complete answers; `provisional`: under 200. */
  state: "none" | "provisional" | "figures";
  reason: "empty" | "too_few" | "constant_outcome" | "no_items" | "too_many_items" | "withheld" | null;
  /** Respondents who answered every item and the outcome, in whatever version of the survey */
  n: number;
  /** Respondents who did not, and are left out */
  lost: number;
  r2: number | null;
  /** Some items say exactly what others say together: their shares cannot be told apart. */
  collinear: boolean;
  /** Where stated importance counts as high; a derived share counts as high from 1/number of items. */
  lines: { stated: number | null; derived: number | null };
  interval: { method: "bootstrap" | "m_out_of_n"; draws: number; m: number } | null;
  items: DriverItem[];
}
