import type { IndexFigure, ItemState, Lines, MeanFigure, Withheld } from "./types.ts";

/** The means of an item in a group or a period. */
export interface ItemMeans {
  key: string;
  state: ItemState;
  satisfaction: MeanFigure;
  importance: MeanFigure | null;
}

export interface GroupRow {
  /** The value of the dimension */
  value: string;
  n: number;
  withheld: Withheld | null;
  index: IndexFigure;
  /** Keys of the performance items in `tackle_first`, by rank. Empty where there is no verdict. */
  tackleFirst: string[];
  /** Whether at least one item has enough answers for a verdict. */
  verdict: boolean;
  items: ItemMeans[];
}

export interface GroupsResult {
  /** All responses, whether or not they name a value of the dimension. */
  n: number;
  minimumN: number;
  lines: Lines;
  rows: GroupRow[];
}
