import type { ReplyOf } from "@klankbord/shared/api";

/** What pages show, as the server tells it; short names for what several of them read. */
export type SurveyList = ReplyOf<"GET /api/v1/surveys">;
export type Survey = ReplyOf<"GET /api/v1/surveys/:key">;
export type MatrixAnswer = ReplyOf<"GET /api/v1/surveys/:key/matrix">;
export type CompareAnswer = ReplyOf<"GET /api/v1/surveys/:key/compare">;
export type GroupsAnswer = ReplyOf<"GET /api/v1/surveys/:key/groups">;
export type TrendAnswer = ReplyOf<"GET /api/v1/surveys/:key/trend">;
export type ImprovementsAnswer = ReplyOf<"GET /api/v1/surveys/:key/improvements">;
export type IndicatorsAnswer = ReplyOf<"GET /api/v1/surveys/:key/indicators">;
export type SegmentsAnswer = ReplyOf<"GET /api/v1/surveys/:key/segments">;
