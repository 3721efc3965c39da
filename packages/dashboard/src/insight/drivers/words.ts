import type { Explained } from "../../words/words.ts";

/** The words of this page, in one language. */
export interface DriversWords {
  name: string;
  title: (outcome: string) => string;
  /** Others: how many go together with it too, without being named; null for none. */
  most: (items: readonly string[], others: string | null, outcome: string) => string;
  outcome: string;
  text: string;
  caption: string;
  grid: string;
  kinds: Record<"key" | "hygiene" | "hidden_driver" | "minor" | "reverse", Explained>;
  gridHelp: string;
  stated: string;
  share: string;
  provisional: string;
  none: (n: string) => string;
  constant: string;
  noItems: string;
  withheld: string;
  collinear: string;
  /** More items than the shares can be computed for. */
  tooMany: string;
  counts: (n: string, lost: string, r2: string) => string;
  caution: string;
  noOutcome: string;
}
