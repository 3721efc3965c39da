import { z } from "zod";
import { LANGUAGES } from "../language.ts";
import { surveyDefinition, texts, type PublicSurvey } from "../survey.ts";
import type { CustomerWords } from "../words/customer/words.ts";
import type { Resource } from "./operation.ts";
import { surveyPath } from "./parts.ts";

const { key, kind, status, title, organisation } = surveyDefinition.shape;

const listedSurvey = z
  .object({
    key,
    kind: kind.unwrap(),
    status: status.unwrap(),
    title,
    organisation,
    version: z.int().describe("Grows with every change."),
  })
  .meta({ id: "ListedSurvey" });

const publicItem = z
  .object({
    key: z.string(),
    role: z.enum(["performance", "result"]),
    texts: texts(300),
    importance: z.boolean().describe("Whether importance is asked beside satisfaction."),
  })
  .meta({ id: "SurveyItem" });

const colours = z.object({ brand: z.string(), on: z.string(), ink: z.string() });

const definition = z
  .object({
    ...surveyDefinition.shape,
    items: z.array(publicItem),
    version: z.int().describe("Grows with every change. A change may name the one that was read."),
    quotaReached: z.exactOptional(z.boolean()).describe("As many responses are in as its rules allow."),
  })
  .meta({ id: "Survey", description: "The definition in force, with every default and text filled in." });

/** What the widget reads besides, where it asks for a language. */
const spoken = definition
  .extend({
    language: z.enum(LANGUAGES).describe("The best of the languages that were asked for."),
    words: z
      .looseObject({})
      .describe(
        "What the widget says around the survey, in that language.",
      ) as unknown as z.ZodType<CustomerWords>,
    handed: z.string().describe("When it was handed out, signed: goes back with the response."),
    colours: z
      .object({ light: colours, dark: colours })
      .optional()
      .describe("The organisation's colour, made readable."),
  })
  .partial({ language: true, words: true, handed: true })
  .meta({ id: "SpokenSurvey" });

const published = definition satisfies z.ZodType<PublicSurvey>;

const input = z
  .strictObject({
    ...surveyDefinition.shape,
    key: key.optional().describe("As in the address, or left out."),
    version: z
      .int()
      .min(0)
      .optional()
      .describe("The version that was read: `409 conflict` where another is in force by now."),
  })
  .meta({ id: "SurveyInput", description: "A definition. What is left out gets its default." });

const EXAMPLE = {
  organisation: "Glaszorg",
  title: { nl: "Hoe ging het?", en: "How did it go?" },
  items: [{ key: "reachability" }, { key: "outcome" }, { key: "recommendation" }],
  dimensions: [{ key: "location" }],
};

export const surveys = {
  title: "Surveys",
  description:
    "What is asked. Each change is a new version; responses count under the one that their customer saw.",
  operations: {
    "PUT /api/v1/surveys/:key": {
      name: "putSurvey",
      summary: "Store a survey",
      description:
        "Its first version, or a new one where anything differs. An item or dimension that is left out keeps what was counted of it.",
      path: surveyPath,
      body: input,
      replies: { 201: published, 200: published },
      problems: ["conflict", "scale_fixed"],
      example: { path: { key: "example" }, body: EXAMPLE },
    },
    "GET /api/v1/surveys/:key": {
      name: "getSurvey",
      summary: "Read a survey",
      description:
        "Open to every page that may show it. With `language` also the words that the widget says around it.",
      path: surveyPath,
      query: {
        language: z
          .string()
          .optional()
          .describe("Wishes, best first, between commas. `auto` is the language of the browser."),
      },
      etag: true,
      replies: { 200: spoken },
      problems: ["foreign_origin"],
      example: { path: { key: "example" }, query: { language: "en" } },
    },
    "GET /api/v1/surveys": {
      name: "listSurveys",
      summary: "List the surveys",
      replies: { 200: z.object({ surveys: z.array(listedSurvey) }).meta({ id: "SurveyList" }) },
      example: {
        reply: {
          surveys: [
            {
              key: "example",
              kind: "monitor",
              status: "open",
              title: { nl: "Hoe ging het?", en: "How did it go?" },
              organisation: "Glaszorg",
              version: 1,
            },
          ],
        },
      },
    },
  },
} satisfies Resource;
