import type { ItemRole } from "../items.ts";
import type { LineRule, Scale } from "../survey.ts";
import type { Cells, People } from "./cells.ts";

/** The four corners (X). In the interface `overkill` is called "satisfied, less important". */
export type Quadrant = "tackle_first" | "keep_up" | "low_priority" | "overkill";

export type Side = "satisfaction" | "importance";

/** `hidden`: under the minimum n; `figures`: too few for a verdict (under 30 on a side, or importance not asked). */
export type ItemState = "hidden" | "figures" | "verdict";

export type CertaintyWord = "clear" | "likely" | "cannot_tell";

/** Why a set of people is shown without figures. */
export type Withheld =
  /** Nobody answered. */
  | "empty"
  /** Fewer people than the minimum n. */
  | "too_few"
  /** So few are left outside the filter that these figures would reveal them. */
  | "complement"
  /** Large enough, but shown it would reveal the one smaller group that is hidden. */
  | "protects_other"
  /** No packet of answers is full (P5). */
  | "waiting";

/** A share of n, from 0 to 1, with its 95 % Wilson interval. All null where it is hidden or n is 0. */
export interface ShareFigure {
  share: number | null;
  low: number | null;
  high: number | null;
}

/**
 * A mean on the scale with its 95 % t interval. `n` stays when the mean alone is hidden: how many answered says nothing of
 * what. It is null where the whole selection is withheld: in a group of four, an item that nobody rated tells what each
 * of them chose.
 */
export interface MeanFigure {
  n: number | null;
  mean: number | null;
  sd: number | null;
  low: number | null;
  high: number | null;
}

/**
 * How many did not give a number, by the reason. Hidden with the side, unless nobody gave one and at least the minimum n
 * was asked: what is missing is then all there is. Not told where answers count in packets.
 */
export interface MissingCounts {
  notApplicable: number;
  noAnswer: number;
  skipped: number;
}

/**
 * Why a figure is not there, or lacks its interval. `no_answers`: nobody gave a number; `hidden`: fewer than the minimum
 * n, or the whole selection is withheld; `protects_other`: enough, but shown it would give away others' few ratings;
 * `waiting`: no packet of ratings is full, or all in them are equal and would tell each of them (P5);
 * `no_variation`: all answers equal, the interval of `top2` says how sure; `one_answer`: no interval exists.
 */
export type FigureNote =
  | "no_answers"
  | "hidden"
  | "protects_other"
  | "waiting"
  | "one_answer"
  | "no_variation";

/** A mean, or why there is none. */
export interface NotedMean extends MeanFigure {
  note: FigureNote | null;
}

export interface SideFigure extends NotedMean {
  /** The share that chose one of the two highest values. */
  top2: ShareFigure;
  bottom2: ShareFigure;
  missing: MissingCounts | null;
}

/** Satisfaction minus importance over the people who answered both; below 0 is worse than it matters. */
export interface GapFigure extends MeanFigure {
  /** `few_pairs`: under 90 % of the smaller side answered both, so the two sides are partly other people. */
  note: FigureNote | "few_pairs" | null;
}

export interface ImportantDissatisfied extends ShareFigure {
  /** People who answered both sides; null where the whole selection is withheld */
  n: number | null;
}

export interface Certainty {
  /** From 0 to 1: how much of what could as well have been measured gives this same quadrant. */
  share: number;
  word: CertaintyWord;
  /**
   * `bootstrap`: whole respondents drawn again; beyond 20,000 respondents bivariate normal: `normal` with the lines held
   * where they are, `linearised` with lines that follow the answers moving along.
   */
  method: "bootstrap" | "normal" | "linearised";
  /** Bootstrap draws; null for the others. */
  draws: number | null;
  /** The share of each quadrant; together 1. */
  chances: Record<Quadrant, number>;
}

export interface LinePair {
  satisfaction: number;
  importance: number;
}

/** The lines in force: the rule and the value that belongs on each line. Null where a rule finds no item to stand on. */
export interface Lines {
  rule: LineRule;
  satisfaction: number | null;
  importance: number | null;
}

/** The quadrant under each rule; `target` only where the organisation set targets. */
export interface QuadrantsByRule {
  fixed: Quadrant | null;
  midpoint: Quadrant | null;
  mean: Quadrant | null;
  median: Quadrant | null;
  target?: Quadrant | null;
}

export interface MatrixItem {
  key: string;
  role: ItemRole;
  state: ItemState;
  satisfaction: SideFigure;
  /** Null where the survey does not ask importance of this item. */
  importance: SideFigure | null;
  gap: GapFigure | null;
  /** From 0 to 20 (Ulwick 2002) */
  opportunity: number | null;
  importantDissatisfied: ImportantDissatisfied | null;
  /** Null unless the state is `verdict`. */
  quadrant: Quadrant | null;
  quadrants: QuadrantsByRule;
  certainty: Certainty | null;
  /** 1, 2, … among the performance items in `tackle_first`, the largest share of important and dissatisfied first. */
  rank: number | null;
}

export interface IndexFigure {
  /** From 0 to 100 */
  value: number | null;
  low: number | null;
  high: number | null;
  /**
   * `bootstrap`: percentiles of redrawn respondents; `linearised`: standard error over whole respondents, to first order;
   * `widest`: without them, the interval at its widest, whatever the items' correlation.
   */
  method: "bootstrap" | "linearised" | "widest" | null;
  /** `equal` where the survey asks no importance at all. */
  weights: "importance" | "equal" | null;
  /** Keys of the items that it is made of: performance items that are not hidden. */
  items: string[];
}

/** What a reader has to know beside the figures. Sentences: `words/findings`. */
export type MatrixNote =
  | { code: "withheld"; reason: Withheld; minimumN: number }
  | { code: "items_hidden"; items: string[]; minimumN: number }
  /** Answers count in packets of the minimum n, in the order in which they came. */
  | { code: "in_packets"; minimumN: number; under: number }
  /** Sides of which no packet can be shown yet. */
  | { code: "items_wait"; items: { key: string; side: Side }[] }
  /** Sides that everybody who was asked called not applicable. */
  | { code: "all_not_applicable"; items: { key: string; side: Side }[] }
  /** Sides on which nobody gave a number, for other reasons too. */
  | { code: "nobody_rated"; items: { key: string; side: Side }[] }
  /** Sides with enough answers that would give away others' few. */
  | { code: "items_protect"; items: { key: string; side: Side }[] }
  /** Too few answers for a verdict on these items. */
  | { code: "no_verdict_yet"; items: string[]; needed: number }
  /** How many ratings are not a number, over the items shown, of all that were asked. */
  | { code: "missing"; asked: number; notApplicable: number; noAnswer: number; skipped: number }
  | { code: "few_pairs"; items: string[] }
  | { code: "no_variation"; items: { key: string; side: Side }[] }
  | { code: "straight_lining"; n: number; same: number; share: number; low: number; high: number }
  /** The verdict on these items depends on the line rule. */
  | { code: "rule_matters"; items: string[] }
  | { code: "lines_missing"; rule: LineRule };

export interface MatrixResult {
  /** Responses in the selection */
  n: number;
  scale: Scale;
  minimumN: number;
  /** Why there are no figures at all; null where there are. */
  withheld: Withheld | null;
  lines: Lines;
  /** The lines that each rule gives, for whoever wants to switch. */
  rules: Record<Exclude<LineRule, "target">, LinePair | null> & { target?: LinePair };
  items: MatrixItem[];
  index: IndexFigure;
  notes: MatrixNote[];
}

export interface ItemDefinition {
  key: string;
  role: ItemRole;
}

/** What the survey says about its figures: everything but the answers. */
export interface MatrixSettings {
  /** In the order of `Cells.items` */
  items: readonly ItemDefinition[];
  scale: Scale;
  rule: LineRule;
  /** The organisation's own lines; needed by the rule `target`. */
  targets?: LinePair | undefined;
  /** No figure for fewer answers than this, per item and side (P5). */
  minimumN: number;
  /** Same seed and same answers, same certainty. */
  seed?: number | undefined;
}

/** What is known of a set of answers beside its cells. */
export interface SelectionFacts {
  /** The people themselves, for the bootstrap and the interval of the index; left out or null where nobody read them. */
  people?: People | null | undefined;
  /** Some of the people where all are too many to draw from: for lines that follow the answers. */
  sample?: People | null | undefined;
  /** Decided by whoever knows the other groups: then no figure is shown, whatever the cells hold. */
  withheld?: Withheld | null | undefined;
  /** What is shown of the cells where answers count in packets (P5); what hides and who is judged by the cells themselves. */
  packets?: Cells | null | undefined;
  /** Responses, where the cells of a withheld selection were emptied. */
  n?: number | undefined;
}
