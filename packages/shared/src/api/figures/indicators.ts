import { z } from "zod";
import type { IndicatorsResult } from "../../matrix/indicatorsResult.ts";
import type { Operations } from "../operation.ts";
import { surveyPath } from "../parts.ts";
import { ABOUT, index, minimumN, MONITOR, notedMean, PERIOD, share, withheld } from "./parts.ts";

const FIGURE = { key: z.string(), figure: notedMean, top2: share };

const indicator = z.object(FIGURE).meta({ id: "Indicator" });

const net = z
  .object({
    n: z.int(),
    promoters: z.int(),
    passives: z.int(),
    detractors: z.int(),
    value: z.number().describe("From −100 to 100."),
    low: z.number(),
    high: z.number(),
  })
  .meta({ id: "NetRecommend", description: "On a scale of five points. Not an NPS, which needs eleven." });

const indicatorsReply = z
  .object({
    ...ABOUT,
    n: z.int(),
    minimumN,
    withheld,
    satisfaction: z.object({ index, items: z.array(indicator) }).describe("K1: with the handling."),
    ease: indicator.nullable().describe("K5: ease of submitting; null where it is not asked."),
    recommend: z
      .object({ ...FIGURE, net: net.nullable() })
      .nullable()
      .describe("K8: would recommend."),
    expectation: indicator.nullable().describe("K9: expectation exceeded."),
  })
  .meta({ id: "Indicators" }) satisfies z.ZodType<IndicatorsResult>;

export const indicatorOperations = {
  "GET /api/v1/surveys/:key/indicators": {
    name: "getIndicators",
    summary: "Indicators of complaint handling",
    path: surveyPath,
    query: PERIOD,
    filtered: true,
    replies: { 200: indicatorsReply },
    example: MONITOR,
  },
} satisfies Operations;
