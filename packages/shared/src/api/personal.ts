import { z } from "zod";
import { ratingPair, responseId } from "../response.ts";
import { surveyKey } from "../survey.ts";
import type { Resource } from "./operation.ts";
import { moment } from "./parts.ts";

/** Whom a request is about: somebody of the outside world is known by an e-mail address or a telephone number, and by nothing else. */
export const personSought = z
  .strictObject({
    email: z.string().trim().max(254).optional(),
    phone: z
      .string()
      .trim()
      .max(40)
      .optional()
      .describe("Without a country code it is of the server's own country."),
  })
  .meta({ id: "PersonSought", description: "One of the two." });

const line = z.string().nullable();

const personFile = z
  .object({
    responses: z.array(
      z.object({
        id: responseId,
        survey: surveyKey,
        version: z.int(),
        at: moment,
        language: z.string(),
        ratings: z.record(z.string(), ratingPair),
        remark: line,
        groups: z.record(z.string(), z.string()).describe("Dimension key to value."),
        contact: z.object({ name: line, email: line, phone: line }),
      }),
    ),
  })
  .meta({ id: "PersonFile", description: "By the area that keeps it." });

const WHO = { body: { email: "somebody@example.org" } };

export const personal = {
  title: "Personal data",
  description: "What a customer may ask of whoever keeps their data.",
  operations: {
    "POST /api/v1/export-person": {
      name: "exportPerson",
      summary: "Everything that is kept of somebody",
      description: "That it was asked for is in the audit log.",
      body: personSought,
      replies: {
        200: personFile,
      },
      example: { ...WHO, reply: { responses: [] } },
    },
    "POST /api/v1/erase": {
      name: "erasePerson",
      summary: "Forget somebody",
      description:
        "Their ratings stay as nobody's. What was theirs is overwritten in the database and its log before this is answered; `503 busy` where the log is being read: then do the same again.",
      body: personSought,
      replies: {
        200: z
          .object({
            erased: z.object({ responses: z.int() }).describe("How many things of each area named them."),
          })
          .meta({ id: "Erased" }),
      },
      example: { ...WHO, reply: { erased: { responses: 0 } } },
    },
  },
} satisfies Resource;
