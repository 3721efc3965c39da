import type { Improvement, PublicSurvey, Texts } from "@klankbord/shared";
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
/** How many values have no row at all, and their answers together. */
interface NotListed {
  values: number;
  n: number;
}

/** A page of rows: after the `first`, of as many as were `found`. */
export type GroupsAnswer = GroupsResult &
  About & { dimension: string; first: number; found: number; more: NotListed; other: number };
export type DriversAnswer = DriversResult & About;
export interface TrendAnswer extends TrendResult, About {
  unit: string;
  /** What may explain a break within these days, by day: new versions of the survey, and improvements. */
  events: (
    | { kind: "definition"; day: string; version: number }
    | ({ kind: "improvement" } & Pick<Improvement, "id" | "day" | "title" | "item" | "groups">)
  )[];
}
/** All improvements of a survey, oldest day first; `from` and `to` are the days of its first and last answer. */
export type ImprovementsAnswer = About & { improvements: Improvement[] };
export type IndicatorsAnswer = IndicatorsResult & About;

/** A group that can be asked for. */
interface SegmentValue {
  value: string;
  /** As the organisation calls it, by language; left out where that is the value itself. */
  names?: Texts;
  n: number;
  withheld: Withheld | null;
}

/** The values of each dimension that occur in a period, those too small to show marked as such. */
export interface SegmentsAnswer extends About {
  /** Answers in the period, also those without a value. */
  n: number;
  dimensions: {
    key: string;
    values: SegmentValue[];
    /** Values that others are a part of: asked for, each is all of them. */
    regions: SegmentValue[];
  }[];
}
