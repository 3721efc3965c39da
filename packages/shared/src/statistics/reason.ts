/** Why a statistic does not exist for these answers. Never NaN: whoever shows a figure has a sentence for its absence. */
export type Reason =
  /** n is 0. */
  | "no_answers"
  /** n is 1: there is a value, but no spread and no interval. */
  | "one_answer"
  /** All answers are equal. */
  | "no_variation";
