import type { Address } from "../route/address.ts";
import type { Span } from "../choices/presets.ts";

type Parameters = Record<string, string | readonly string[] | null | undefined>;

function query(parameters: Parameters): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || value === undefined) continue;
    for (const one of typeof value === "string" ? [value] : value) search.append(name, one);
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

const root = (survey: string): string => `/api/v1/surveys/${encodeURIComponent(survey)}`;

const segmentOf = ({ segment }: Address): Parameters =>
  segment === null ? {} : { [segment.dimension]: segment.values };

export const surveysPath = "/api/v1/surveys";

export const surveyPath = (survey: string): string => root(survey);

export const segmentsPath = (survey: string, { from, to }: Span): string =>
  `${root(survey)}/segments${query({ from, to })}`;

/** The matrix, as figures or as a file to keep. */
export function matrixPath(
  address: Address,
  { from, to }: Span,
  file?: { form: "svg" | "png" | "csv"; language: string },
): string {
  const form = file === undefined ? "" : `.${file.form}`;
  return `${root(address.survey)}/matrix${form}${query({
    from,
    to,
    rule: address.rule,
    ...segmentOf(address),
    language: file?.language,
  })}`;
}

/** Two periods of the same answers, the earlier one first; or in one period the rest and then the segment. */
export type Comparison = { kind: "periods"; first: Span; second: Span } | { kind: "rest"; span: Span };

export function comparePath(address: Address, comparison: Comparison): string {
  const sets =
    comparison.kind === "rest"
      ? { ...comparison.span, against: "rest" }
      : {
          from: comparison.first.from,
          to: comparison.first.to,
          from2: comparison.second.from,
          to2: comparison.second.to,
        };
  return `${root(address.survey)}/compare${query({ ...sets, rule: address.rule, ...segmentOf(address) })}`;
}

export const groupsPath = (address: Address, { from, to }: Span, dimension: string): string =>
  `${root(address.survey)}/groups${query({
    dimension,
    from,
    to,
    rule: address.rule,
    find: address.find,
    first: address.first === 0 ? null : String(address.first),
  })}`;

export const driversPath = (address: Address, { from, to }: Span, outcome: string): string =>
  `${root(address.survey)}/drivers${query({ outcome, from, to, ...segmentOf(address) })}`;

export const trendPath = (address: Address, { from, to }: Span): string =>
  `${root(address.survey)}/trend${query({ unit: address.unit, from, to, ...segmentOf(address) })}`;

export const indicatorsPath = (address: Address, { from, to }: Span): string =>
  `${root(address.survey)}/indicators${query({ from, to, ...segmentOf(address) })}`;

export const improvementsPath = (survey: string): string => `${root(survey)}/improvements`;
