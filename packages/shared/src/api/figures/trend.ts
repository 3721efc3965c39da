import { z } from "zod";
import type { TrendResult } from "../../matrix/trendResult.ts";
import type { Operations } from "../operation.ts";
import { day, surveyPath } from "../parts.ts";
import { ABOUT, index, itemMeans, minimumN, MONITOR, PERIOD, scale, withheld } from "./parts.ts";

export const TREND_UNITS = ["week", "month", "quarter"] as const;

const event = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("definition"), day, version: z.int() }),
    z.object({
      kind: z.literal("improvement"),
      day,
      id: z.string(),
      title: z.string(),
      item: z.string().nullable(),
      groups: z.record(z.string(), z.array(z.string())),
    }),
  ])
  .meta({ id: "TrendEvent", description: "A new version of the survey, or an improvement." });

const point = z
  .object({
    period: z.string().describe("`2026-W07`, `2026-02` or `2026-Q1`."),
    from: day,
    to: day,
    n: z.int(),
    withheld,
    index,
    items: z.array(itemMeans),
  })
  .meta({ id: "TrendPoint" });

const trendReply = z
  .object({
    ...ABOUT,
    minimumN,
    scale,
    unit: z.enum(TREND_UNITS),
    points: z.array(point),
    events: z.array(event).describe("What may explain a break within these days, by day."),
  })
  .meta({ id: "Trend" }) satisfies z.ZodType<TrendResult>;

export const trendOperations = {
  "GET /api/v1/surveys/:key/trend": {
    name: "getTrend",
    summary: "Figures by week, month or quarter",
    description: "270 points at most.",
    path: surveyPath,
    query: { unit: z.enum(TREND_UNITS).default("month").describe("What a point is of."), ...PERIOD },
    filtered: true,
    replies: { 200: trendReply },
    example: { ...MONITOR, query: { unit: "month" } },
  },
} satisfies Operations;
