import type { Address } from "../route/address.ts";
import type { Span } from "../choices/presets.ts";
import { question, type Question } from "./client.ts";

const segmentOf = ({ segment }: Address): Record<string, readonly string[]> =>
  segment === null ? {} : { [segment.dimension]: segment.values };

export const surveysPath = question("GET /api/v1/surveys");

export const surveyPath = (survey: string) => question("GET /api/v1/surveys/:key", { path: { key: survey } });

export const segmentsPath = (survey: string, { from, to }: Span) =>
  question("GET /api/v1/surveys/:key/segments", { path: { key: survey }, query: { from, to } });

export const matrixPath = (address: Address, { from, to }: Span) =>
  question("GET /api/v1/surveys/:key/matrix", {
    path: { key: address.survey },
    query: { from, to, rule: address.rule },
    filter: segmentOf(address),
  });

/** The matrix as a file to keep. */
export const matrixFile = (
  address: Address,
  { from, to }: Span,
  { form, language }: { form: "svg" | "png" | "csv"; language: "nl" | "en" },
) =>
  question(`GET /api/v1/surveys/:key/matrix.${form}`, {
    path: { key: address.survey },
    query: { from, to, rule: address.rule, language },
    filter: segmentOf(address),
  });

/** Two periods of the same answers, the earlier one first; or in one period the rest and then the segment. */
export type Comparison = { kind: "periods"; first: Span; second: Span } | { kind: "rest"; span: Span };

export function comparePath(
  address: Address,
  comparison: Comparison,
): Question<"GET /api/v1/surveys/:key/compare"> {
  const sets =
    comparison.kind === "rest"
      ? { ...comparison.span, against: "rest" as const }
      : {
          from: comparison.first.from,
          to: comparison.first.to,
          from2: comparison.second.from,
          to2: comparison.second.to,
        };
  return question("GET /api/v1/surveys/:key/compare", {
    path: { key: address.survey },
    query: { ...sets, rule: address.rule },
    filter: segmentOf(address),
  });
}

export const groupsPath = (address: Address, { from, to }: Span, dimension: string) =>
  question("GET /api/v1/surveys/:key/groups", {
    path: { key: address.survey },
    query: {
      dimension,
      from,
      to,
      rule: address.rule,
      find: address.find,
      first: address.first === 0 ? null : String(address.first),
    },
  });

export const driversPath = (address: Address, { from, to }: Span, outcome: string) =>
  question("GET /api/v1/surveys/:key/drivers", {
    path: { key: address.survey },
    query: { outcome, from, to },
    filter: segmentOf(address),
  });

export const trendPath = (address: Address, { from, to }: Span) =>
  question("GET /api/v1/surveys/:key/trend", {
    path: { key: address.survey },
    query: { unit: address.unit, from, to },
    filter: segmentOf(address),
  });

export const indicatorsPath = (address: Address, { from, to }: Span) =>
  question("GET /api/v1/surveys/:key/indicators", {
    path: { key: address.survey },
    query: { from, to },
    filter: segmentOf(address),
  });

export const improvementsPath = (survey: string) =>
  question("GET /api/v1/surveys/:key/improvements", { path: { key: survey } });
