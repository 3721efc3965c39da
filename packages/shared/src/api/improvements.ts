import { z } from "zod";
import { improvementChange, improvementSubmission } from "../improvement.ts";
import { responseId } from "../response.ts";
import type { Resource } from "./operation.ts";
import { day, moment, revision, revisionText, surveyPath } from "./parts.ts";

const improvement = z
  .object({
    id: responseId,
    day: day.describe("Local calendar day on which it took effect."),
    title: z.string(),
    item: z.string().nullable().describe("Key of the item that it should move; null for the whole."),
    groups: z
      .record(z.string(), z.array(z.string()))
      .describe("Dimension key to the values that it holds for; empty is everywhere."),
    note: z.string().nullable(),
    revision,
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: "Improvement" });

/** An improvement as the server tells it. */
export type Improvement = z.infer<typeof improvement>;

const list = z
  .object({
    survey: z.string(),
    from: day.nullable().describe("Days of the first and last response, between which can be compared."),
    to: day.nullable(),
    improvements: z.array(improvement),
  })
  .meta({ id: "ImprovementList" });

z.globalRegistry.add(improvementSubmission, { id: "ImprovementSubmission" });
z.globalRegistry.add(improvementChange, { id: "ImprovementChange" });

const ID = "5d0e8b7c41f24c3a9e60";

const EXAMPLE = {
  day: "2026-03-02",
  title: "Every complainant is called within two days",
  item: "first_response",
  groups: { location: ["utrecht"] },
  note: null,
};

const STORED = {
  id: ID,
  ...EXAMPLE,
  revision: 1,
  createdAt: "2026-05-04T09:00:00.000Z",
  updatedAt: "2026-05-04T09:00:00.000Z",
};

const path = { ...surveyPath, id: responseId.describe("Id of the improvement.") };

export const improvements = {
  title: "Improvements",
  description: "What was done to do better, and from which day: it stands in the trend as a flag.",
  operations: {
    "POST /api/v1/surveys/:key/improvements": {
      name: "addImprovement",
      summary: "Write one down",
      description: "`200` where the same was stored before under this id.",
      path: surveyPath,
      body: improvementSubmission,
      replies: { 201: improvement, 200: improvement },
      problems: ["id_taken", "too_many", "unknown_item", "unknown_dimension"],
      example: { path: { key: "monitor" }, body: { id: ID, ...EXAMPLE }, reply: STORED },
    },
    "GET /api/v1/surveys/:key/improvements": {
      name: "listImprovements",
      summary: "List them",
      description: "The oldest day first, 500 at most. Whoever has limits sees those that concern them.",
      path: surveyPath,
      replies: { 200: list },
      example: {
        path: { key: "monitor" },
        reply: { survey: "monitor", from: "2026-01-05", to: "2026-05-03", improvements: [STORED] },
      },
    },
    "PUT /api/v1/surveys/:key/improvements/:id": {
      name: "changeImprovement",
      summary: "Change one",
      description: "The whole of it, with the revision that was seen.",
      path,
      body: improvementChange,
      replies: { 200: improvement },
      problems: ["unknown_improvement", "conflict", "unknown_item", "unknown_dimension"],
      example: {
        path: { key: "monitor", id: ID },
        body: { ...EXAMPLE, title: "Every complainant is called within a day", revision: 1 },
        reply: { ...STORED, title: "Every complainant is called within a day", revision: 2 },
      },
    },
    "DELETE /api/v1/surveys/:key/improvements/:id": {
      name: "removeImprovement",
      summary: "Remove one",
      path,
      query: { revision: revisionText },
      replies: { 204: null },
      problems: ["unknown_improvement", "conflict"],
      example: { path: { key: "monitor", id: ID }, query: { revision: "2" } },
    },
  },
} satisfies Resource;
