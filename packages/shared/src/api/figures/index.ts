import type { Resource } from "../operation.ts";
import { surveyPath } from "../parts.ts";
import { compareOperations } from "./compare.ts";
import { driverOperations } from "./drivers.ts";
import { groupOperations } from "./groups.ts";
import { indicatorOperations } from "./indicators.ts";
import { matrixOperations } from "./matrix.ts";
import { MONITOR } from "./parts.ts";
import { trendOperations } from "./trend.ts";

export const figures = {
  title: "Figures",
  description:
    "What the responses say, without anybody's own. Figures are not rounded, and none is told of fewer people than the survey's minimum. Any dimension of the survey may stand in the query as a filter.",
  operations: {
    ...matrixOperations,
    ...compareOperations,
    ...groupOperations,
    ...driverOperations,
    ...trendOperations,
    ...indicatorOperations,
    "GET /api/v1/surveys/:key/live": {
      name: "followSurvey",
      summary: "Hear when there is more",
      description:
        'Server-sent events: `answers` with `{"n": how many more}`, 0 where the number is not known; `improvements` when the register changed. The stream ends after 15 minutes, and browsers open it again by themselves.',
      path: surveyPath,
      replies: { 200: { media: "text/event-stream", description: "A comment every 15 seconds." } },
      example: MONITOR,
    },
  },
} satisfies Resource;
