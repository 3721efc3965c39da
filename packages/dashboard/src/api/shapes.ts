import type { PublicSurvey } from "@klankbord/shared";
import type {
  CompareResult,
  DriversResult,
  GroupsResult,
  IndicatorsResult,
  MatrixResult,
  TrendResult,
  Withheld,
} from "@klankbord/shared/matrix";

/** What every answer about a period repeats: which survey and which days. */
interface About {
  survey: string;
  from: string | null;
  to: string | null;
}

export type Survey = PublicSurvey;
export type SurveyList = {
  surveys: { key: string; kind: "monitor" | "feedback"; title?: PublicSurvey["title"] }[];
};
export type MatrixAnswer = MatrixResult & About;
export type CompareAnswer = CompareResult & About & { from2: string | null; to2: string | null };
export type GroupsAnswer = GroupsResult & About & { dimension: string };
export type DriversAnswer = DriversResult & About;
export interface TrendAnswer extends TrendResult, About {
  unit: string;
  /** New versions of the survey's definition within these days: what may explain a break. */
  events: { kind: "definition"; day: string; version: number }[];
}
export type IndicatorsAnswer = IndicatorsResult & About;

/** The values of each dimension that occur in a period, those too small to show marked as such. */
export interface SegmentsAnswer extends About {
  /** Answers in the period, also those without a value. */
  n: number;
  dimensions: { key: string; values: { value: string; n: number; withheld: Withheld | null }[] }[];
}
