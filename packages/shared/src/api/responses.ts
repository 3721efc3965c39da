import { z } from "zod";
import { responseId, responseSubmission } from "../response.ts";
import { dimensionKey, dimensionValue } from "../survey.ts";
import type { Resource } from "./operation.ts";
import { day, surveyPath } from "./parts.ts";

const receipt = z
  .object({
    id: responseId,
    survey: z.string(),
    version: z.int().describe("The version of the survey that it counts under."),
    at: z.iso.datetime({ offset: true }).describe("When it counts."),
  })
  .meta({ id: "Receipt", description: "The same for the first and every repeated sending of one response." });

/** What the server answers: the same for the first and every repeated sending of one submission. */
export type ResponseReceipt = z.infer<typeof receipt>;

z.globalRegistry.add(responseSubmission, { id: "ResponseSubmission" });

const selection = {
  groups: z
    .record(dimensionKey, z.array(dimensionValue).min(1).max(1000))
    .optional()
    .describe("Dimension key to values; all dimensions have to fit."),
  unlisted: dimensionKey
    .optional()
    .describe("A dimension of which only values count that its list in the survey does not have."),
  from: day.optional(),
  to: day.optional(),
};

/** Which responses of a survey are meant, by what is known of them without reading a remark. */
export const responseSelection = z.strictObject(selection).meta({ id: "ResponseSelection" });

/** The same, by whoever has seen how many they are. */
export const responseRemoval = z
  .strictObject({
    n: z.int().min(0).describe("How many there are, as `…/responses/count` counted them."),
    ...selection,
  })
  .meta({ id: "ResponseRemoval" });

export type ResponseSelection = z.infer<typeof responseSelection>;

export const responses = {
  title: "Responses",
  description: "Taking in what customers answer, and removing what should not have come.",
  operations: {
    "POST /api/v1/responses": {
      name: "submitResponse",
      summary: "Send a response",
      description:
        "Acknowledged once it is safe on disk. The id is made by the sender: the same response sent twice is stored once and gets the same receipt, with 200. Pages of sites that the survey lists may send it; `text/plain` is taken too, which a page may send while it closes. `at` dates a response back, for an import, and is taken from the admin token and keys with the right `surveys` alone; they are not counted by the limit of one address.",
      body: responseSubmission,
      replies: { 201: receipt, 200: receipt },
      limited: true,
      credentials: "optional",
      problems: [
        "survey_not_found",
        "survey_closed",
        "unknown_item",
        "unknown_dimension",
        "foreign_origin",
        "id_taken",
      ],
      example: {
        body: {
          id: "3f9c1e07b2d84a6c9b51",
          survey: "monitor",
          language: "en",
          ratings: {
            reachability: { satisfaction: 4, importance: 5 },
            outcome: { satisfaction: 2, importance: 5 },
            attention: { satisfaction: "na" },
          },
          remark: "Quick to call back, but my window is still broken.",
          dimensions: { location: "utrecht" },
        },
        reply: { id: "3f9c1e07b2d84a6c9b51", survey: "monitor", version: 1, at: "2026-05-04T09:00:00.000Z" },
      },
    },
    "POST /api/v1/surveys/:key/responses/count": {
      name: "countResponses",
      summary: "Count what would be removed",
      description:
        "Something has to narrow it: all responses of a survey are never meant by leaving something out.",
      path: surveyPath,
      body: responseSelection,
      replies: { 200: z.object({ n: z.int() }).meta({ id: "ResponseCount" }) },
      example: { path: { key: "monitor" }, body: { groups: { location: ["nowhere"] } }, reply: { n: 0 } },
    },
    "POST /api/v1/surveys/:key/responses/remove": {
      name: "removeResponses",
      summary: "Remove responses",
      description:
        "With everything that was counted of them. `409 conflict` where other ones have come since they were counted.",
      path: surveyPath,
      body: responseRemoval,
      replies: { 200: z.object({ removed: z.int() }).meta({ id: "RemovedResponses" }) },
      problems: ["conflict"],
      example: {
        path: { key: "monitor" },
        body: { n: 0, groups: { location: ["nowhere"] } },
        reply: { removed: 0 },
      },
    },
  },
} satisfies Resource;
