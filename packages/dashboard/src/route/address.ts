import { signal } from "@preact/signals";
import { PRESETS, type Preset } from "../choices/presets.ts";

export const PAGES = ["matrix", "compare", "groups", "drivers", "trend", "indicators"] as const;
/** The pages of a survey, and the one with the people who may sign in. */
export type Page = (typeof PAGES)[number] | "people";

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

/** Everything that decides what the page shows. It stands in the address, so that a view can be sent to a colleague. */
export interface Address {
  survey: string;
  page: Page;
  /** `custom` goes by `from` and `to`; the others by today. */
  period: Preset;
  /** ISO days, both included; only with `custom`. */
  from: string | null;
  to: string | null;
  /** Null: the rule that the survey itself declares. */
  rule: Rule | null;
  /** Of one dimension at most: combinations are counted only where a survey declares them. */
  segment: Segment | null;
  language: "nl" | "en" | null;
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

export const START: Address = {
  survey: "monitor",
  page: "matrix",
  period: "year",
  from: null,
  to: null,
  rule: null,
  segment: null,
  language: null,
  whole: false,
  against: "before",
  unit: "month",
  by: null,
  find: null,
  first: 0,
  outcome: null,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function oneOf<T extends string>(known: readonly T[], value: string | null): T | null {
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

/** Reads the query of an address. What it does not understand falls back to the start, so that no link is ever dead. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const from = day(query.get("from"));
  const to = day(query.get("to"));
  const period =
    oneOf(PRESETS, query.get("period")) ?? (from !== null || to !== null ? "custom" : START.period);
  return {
    survey: query.get("survey") ?? START.survey,
    page: oneOf([...PAGES, "people"] as const, query.get("page")) ?? START.page,
    period,
    from: period === "custom" ? from : null,
    to: period === "custom" ? to : null,
    rule: oneOf(RULES, query.get("rule")),
    segment: readSegment(query.getAll("segment")),
    language: oneOf(["nl", "en"], query.get("language")),
    whole: query.get("whole") === "1",
    against: oneOf(AGAINST, query.get("against")) ?? START.against,
    unit: oneOf(UNITS, query.get("unit")) ?? START.unit,
    by: query.get("by"),
    find: query.get("find")?.slice(0, 200) ?? null,
    first: /^\d{1,6}$/u.test(query.get("first") ?? "") ? Number(query.get("first")) : START.first,
    outcome: query.get("outcome"),
  };
}

/** The query of an address, without what is as at the start. */
export function writeAddress(address: Address): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | null, start: string | null): void => {
    if (value !== null && value !== start) query.set(name, value);
  };
  put("survey", address.survey, START.survey);
  put("page", address.page, START.page);
  put("period", address.period === "custom" ? null : address.period, START.period);
  if (address.period === "custom") {
    put("from", address.from, null);
    put("to", address.to, null);
    if (address.from === null && address.to === null) query.set("period", "custom");
  }
  put("rule", address.rule, null);
  const { dimension, values } = address.segment ?? { dimension: "", values: [] };
  for (const value of values) query.append("segment", `${dimension}=${value}`);
  put("language", address.language, null);
  put("whole", address.whole ? "1" : null, null);
  put("against", address.against, START.against);
  put("unit", address.unit, START.unit);
  put("by", address.by, null);
  put("find", address.find, null);
  put("first", String(address.first), "0");
  put("outcome", address.outcome, null);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

export const address = signal<Address>(START);

/** The address of another view of the same page, for a link. */
export function hrefOf(changes: Partial<Address>): string {
  return `/dashboard${writeAddress({ ...address.value, ...changes })}`;
}

/** Shows another view. Each is a step that the browser's back button takes back. */
export function go(changes: Partial<Address>): void {
  const next = { ...address.value, ...changes };
  const query = writeAddress(next);
  if (query !== location.search) history.pushState(null, "", location.pathname + query);
  address.value = next;
}

/** Shows another view in the place of this one: the back button does not return to it. */
export function goInstead(changes: Partial<Address>): void {
  const next = { ...address.value, ...changes };
  history.replaceState(null, "", location.pathname + writeAddress(next));
  address.value = next;
}

/** Follows the browser's back and forward buttons from now on. */
export function followAddress(): void {
  const read = (): void => {
    address.value = readAddress(location.search);
  };
  addEventListener("popstate", read);
  read();
}
