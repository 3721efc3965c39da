import type { CertaintyWord, MatrixNote, Side, Withheld } from "../../matrix/types.ts";

type NoteOf<Code extends MatrixNote["code"]> = Extract<MatrixNote, { code: Code }>;

/** How a difference is told: as movement in time, or as a distance between groups. */
export type Against = "period" | "group";

/** The sentences of one language. What comes in is set already: names in their place in a sentence, numbers by locale. */
export interface Phrases {
  list: (parts: readonly string[]) => string;
  /** A list of which only the first are named; at least one other. */
  listAndMore: (named: readonly string[], others: string) => string;
  /** Items that are only counted. */
  items: (n: string, one: boolean) => string;
  certainty: Record<CertaintyWord, string>;
  finding: {
    tackle: (items: string) => string;
    nothing: string;
    nothingYet: string;
    near: (items: string) => string;
    /** A small chance, yet too large to say that there is none. */
    possible: (items: string) => string;
    unjudged: (items: string, needed: string) => string;
    /** Enough answers, hidden because others' few would follow from them. */
    notShown: (items: string) => string;
    tooFew: (n: string, needed: string) => string;
    notAsked: string;
    noLines: string;
  };
  withheld: Record<Withheld, (minimumN: string) => string>;
  change: {
    /** Direction: 1 up, −1 down. The amount is told in that direction. */
    moved: (name: string, side: Side, against: Against, direction: 1 | -1, amount: string) => string;
    /** Figures: the signed difference, and its interval where there is one. */
    none: (name: string, side: Side, against: Against, figures: readonly string[]) => string;
    same: (name: string, side: Side, against: Against) => string;
    unlikelyChance: string;
    /** Where the interval leaves out 0 and q is not under 0.05. */
    amongMany: string;
    untested: string;
    hidden: (name: string) => string;
    interval: (low: string, high: string) => string;
    quadrant: (from: string, to: string, against: Against) => string;
    /** Follows `quadrant` where neither side changed beyond chance. */
    quadrantByChance: string;
  };
  notes: {
    items_hidden: (items: string, minimumN: string) => string;
    items_protect: (items: string) => string;
    in_packets: (under: string, minimumN: string) => string;
    items_wait: (items: string) => string;
    all_not_applicable: (items: string) => string;
    nobody_rated: (items: string) => string;
    no_verdict_yet: (items: string, needed: string) => string;
    /** Counts, since rounded shares of the three reasons need not add up to that of all. */
    missing: (
      share: string,
      note: Record<"missing" | keyof Omit<NoteOf<"missing">, "code">, string>,
    ) => string;
    few_pairs: (items: string) => string;
    no_variation: (items: string) => string;
    straight_lining: (
      share: string,
      note: Record<keyof Omit<NoteOf<"straight_lining">, "code" | "share">, string>,
    ) => string;
    rule_matters: (items: string) => string;
    lines_missing: (rule: string) => string;
    /** The same of a rule that stands on the items themselves. */
    lines_alone: (rule: string) => string;
    side: (name: string, side: Side) => string;
  };
  method: {
    answers: (n: string, one: boolean, period: string) => string;
    period: (from: string | null, to: string | null) => string;
    lines: (rule: string, satisfaction: string, importance: string) => string;
    intervals: string;
    bootstrap: (draws: string) => string;
    normal: string;
    linearised: string;
  };
  picture: {
    title: (n: string, one: boolean) => string;
    quadrant: (quadrant: string, items: string) => string;
    noVerdict: (items: string) => string;
    point: (name: string, satisfaction: string, importance: string) => string;
    notShown: (items: string) => string;
  };
  agreement: { all: string; some: (same: string, other: string) => string };
}
