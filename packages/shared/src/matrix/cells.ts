/** One side (satisfaction or importance) of one item: what was answered, counted. */
export interface SideCells {
  /** `counts[v - 1]` is the number of answers of value v; its length is the scale. */
  counts: readonly number[];
  notApplicable: number;
  noAnswer: number;
  skipped: number;
  /** How many ratings were taken out of `counts` because they would give others away (P5). Such cells are not added up. */
  withheld?: number;
  /**
   * How many ratings wait for their packet, in a selection whose answers count in packets (P5); `counts` and what is missing
   * are then of whole packets only. Such cells are not added up.
   */
  waiting?: number;
}

/** Sums over the people who answered both sides of one item: Σs, Σi, Σs², Σi², Σs·i. */
export interface PairSums {
  n: number;
  s: number;
  i: number;
  ss: number;
  ii: number;
  si: number;
  /** As in `SideCells`: people whose pairs were taken out. */
  withheld?: number;
  /** As in `SideCells`. */
  waiting?: number;
}

export interface ItemCells {
  key: string;
  satisfaction: SideCells;
  /** Null where the survey does not ask importance of this item. */
  importance: SideCells | null;
  pairs: PairSums;
  /** Pairs with importance in the top two values and satisfaction in the bottom two. */
  importantDissatisfied: number;
}

/** Everything the matrix needs of a set of responses. Cells add up: two sets of people are the sum of their cells. */
export interface Cells {
  /** Responses */
  n: number;
  items: readonly ItemCells[];
  /** People who rated the importance of three items or more, and those among them who gave all the same answer. */
  straight: { n: number; same: number };
}

/** Respondents packed for the bootstrap, row by row: per respondent, per item, satisfaction and importance; 0 is missing. */
export interface People {
  n: number;
  /** Items per respondent, in the order of `Cells.items`. */
  items: number;
  /** n · items · 2 bytes */
  values: Uint8Array;
}
