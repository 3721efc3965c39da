import type { Explained } from "../../words/words.ts";

/** The words of this page, in one language. */
export interface IndicatorsWords {
  title: string;
  text: string;
  satisfaction: Explained;
  ease: Explained;
  recommend: Explained;
  expectation: Explained;
  top2: (share: string) => string;
  mean: (mean: string, scale: string) => string;
  net: string;
  goal: string;
  notAsked: string;
  later: string;
  perItem: string;
}
