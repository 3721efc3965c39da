import { PRESETS, type Preset } from "../choices/presets.ts";

export const RULES = ["fixed", "midpoint", "mean", "median", "target"] as const;
export type Rule = (typeof RULES)[number];

export const UNITS = ["week", "month", "quarter"] as const;
export type Unit = (typeof UNITS)[number];

/** What a comparison sets against the chosen period: the one before it, the same one a year ago, or the rest of the answers. */
export const AGAINST = ["before", "year", "rest"] as const;
export type Against = (typeof AGAINST)[number];

/** Values of one dimension whose answers count, together; at least one. */
export interface Segment {
  dimension: string;
  values: readonly string[];
}

/** Values of a dimension that the server adds up in one question. */
export const MOST_VALUES = 50;

/** Which answers are shown, and how: kept while one walks from page to page. */
export interface Choices {
  survey: string;
  /** `custom` goes by `from` and `to`; the others by today. */
  period: Preset;
  /** ISO days, both included; only with `custom`. */
  from: string | null;
  to: string | null;
  /** Null: the rule that the survey itself declares. */
  rule: Rule | null;
  /** Of one dimension at most: combinations are counted only where a survey declares them. */
  segment: Segment | null;
  /** Show the whole scale in the matrix. */
  whole: boolean;
  against: Against;
  unit: Unit;
  /** The dimension of the page with groups. */
  by: string | null;
  /** A part of the names of groups to show; null for all. */
  find: string | null;
  /** Rows of groups before those on show. */
  first: number;
  outcome: string | null;
}

export const NOTHING_CHOSEN: Choices = {
  survey: "monitor",
  period: "year",
  from: null,
  to: null,
  rule: null,
  segment: null,
  whole: false,
  against: "before",
  unit: "month",
  by: null,
  find: null,
  first: 0,
  outcome: null,
};

/** The parameters that choices stand in; others belong to a page. */
export const CHOICE_NAMES: ReadonlySet<string> = new Set(Object.keys(NOTHING_CHOSEN));

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

export function oneOf<T extends string>(known: readonly T[], value: string | null): T | null {
  return known.find((one) => one === value) ?? null;
}

const day = (value: string | null): string | null =>
  value !== null && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;

/** Each value is a parameter of its own; the first one that is understood decides the dimension. */
function readSegment(parts: readonly string[]): Segment | null {
  const pairs = parts.flatMap((part) => {
    const [, dimension, value] = /^([^=]+)=(.+)$/u.exec(part) ?? [];
    return dimension === undefined || value === undefined ? [] : [{ dimension, value }];
  });
  const [first] = pairs;
  if (first === undefined) return null;
  const values = pairs.filter(({ dimension }) => dimension === first.dimension).map(({ value }) => value);
  return { dimension: first.dimension, values: [...new Set(values)].slice(0, MOST_VALUES) };
}

/** What it does not understand is as where nothing is chosen, so that no link is ever dead. */
export function readChoices(query: URLSearchParams): Choices {
  const from = day(query.get("from"));
  const to = day(query.get("to"));
  const period =
    oneOf(PRESETS, query.get("period")) ?? (from !== null || to !== null ? "custom" : NOTHING_CHOSEN.period);
  return {
    survey: query.get("survey") ?? NOTHING_CHOSEN.survey,
    period,
    from: period === "custom" ? from : null,
    to: period === "custom" ? to : null,
    rule: oneOf(RULES, query.get("rule")),
    segment: readSegment(query.getAll("segment")),
    whole: query.get("whole") === "1",
    against: oneOf(AGAINST, query.get("against")) ?? NOTHING_CHOSEN.against,
    unit: oneOf(UNITS, query.get("unit")) ?? NOTHING_CHOSEN.unit,
    by: query.get("by"),
    find: query.get("find")?.slice(0, 200) ?? null,
    first: /^\d{1,6}$/u.test(query.get("first") ?? "") ? Number(query.get("first")) : NOTHING_CHOSEN.first,
    outcome: query.get("outcome"),
  };
}

/** Adds to a query what differs from nothing chosen. */
export function writeChoices(choices: Choices, query: URLSearchParams): void {
  const put = (name: string, value: string | null, start: string | null): void => {
    if (value !== null && value !== start) query.set(name, value);
  };
  put("survey", choices.survey, NOTHING_CHOSEN.survey);
  put("period", choices.period === "custom" ? null : choices.period, NOTHING_CHOSEN.period);
  if (choices.period === "custom") {
    put("from", choices.from, null);
    put("to", choices.to, null);
    if (choices.from === null && choices.to === null) query.set("period", "custom");
  }
  put("rule", choices.rule, null);
  const { dimension, values } = choices.segment ?? { dimension: "", values: [] };
  for (const value of values) query.append("segment", `${dimension}=${value}`);
  put("whole", choices.whole ? "1" : null, null);
  put("against", choices.against, NOTHING_CHOSEN.against);
  put("unit", choices.unit, NOTHING_CHOSEN.unit);
  put("by", choices.by, null);
  put("find", choices.find, null);
  put("first", String(choices.first), "0");
  put("outcome", choices.outcome, null);
}
