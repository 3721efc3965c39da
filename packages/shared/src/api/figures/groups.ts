import { z } from "zod";
import { LANGUAGES } from "../../language.ts";
import type { GroupsResult } from "../../matrix/groupsResult.ts";
import type { Operations } from "../operation.ts";
import { surveyPath } from "../parts.ts";
import { ABOUT, index, itemMeans, lines, minimumN, MONITOR, PERIOD, RULE, withheld } from "./parts.ts";

/** Rows on a page of groups: the usual number, and the most that can be asked for. */
export const GROUP_ROWS = { usual: 50, most: 500 };

/** A whole number from 0, as an address has it. */
const whole = (most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/u)
    .transform(Number)
    .pipe(z.number().max(most));

const notListed = z.object({ values: z.int(), n: z.int() }).meta({
  id: "NotListed",
  description: "Values without a row, for there are too many, and their responses together.",
});

const groupRow = z
  .object({
    value: z.string().describe("The value of the dimension."),
    n: z.int(),
    withheld,
    index,
    tackleFirst: z.array(z.string()).describe("Keys of the items to tackle first, by rank."),
    verdict: z.boolean().describe("Whether at least one item has enough responses for a verdict."),
    items: z.array(itemMeans),
  })
  .meta({ id: "GroupRow" });

const groupsReply = z
  .object({
    ...ABOUT,
    dimension: z.string(),
    n: z.int().describe("All responses, whether or not they name a value of the dimension."),
    minimumN,
    lines,
    rows: z.array(groupRow),
    more: notListed,
    other: z
      .int()
      .describe("Responses in no group: without a value of the dimension, or with one that nobody knows."),
    first: z.int().describe("Rows before those of this page."),
    found: z.int().describe("Rows on all pages together."),
  })
  .meta({ id: "GroupTable" }) satisfies z.ZodType<GroupsResult>;

const segmentValue = z
  .object({
    value: z.string(),
    names: z
      .partialRecord(z.enum(LANGUAGES), z.string())
      .optional()
      .describe("By language; left out where it is called by its key."),
    n: z.int(),
    withheld,
  })
  .meta({ id: "SegmentValue" });

const region = segmentValue
  .extend({ parts: z.array(z.string()).describe("Its own key, and those of its parts that have responses.") })
  .meta({ id: "Region", description: "A value that others are a part of: asked for, it is all of them." });

const segmentsReply = z
  .object({
    ...ABOUT,
    n: z.int().describe("Responses in the period, also those without a value."),
    dimensions: z.array(
      z.object({
        key: z.string(),
        values: z
          .array(segmentValue)
          .describe("The most answered first; `withheld` where a filter on the value shows no figures."),
        regions: z.array(region),
        more: notListed,
      }),
    ),
    combinations: z.array(z.array(z.string())).describe("Dimensions that can be asked for together."),
  })
  .meta({ id: "Segments" });

export const groupOperations = {
  "GET /api/v1/surveys/:key/groups": {
    name: "getGroups",
    summary: "A row for each value of a dimension",
    description:
      "Those with the most responses first, a page at a time. What may be shown is decided over all values together, whichever page they stand on. Takes no filter.",
    path: surveyPath,
    query: {
      dimension: z.string().max(40).describe("Key of the dimension whose values are the rows."),
      ...PERIOD,
      ...RULE,
      find: z.string().max(200).default("").describe("Only values whose name holds this."),
      first: whole(1_000_000).default(0).describe("Rows to pass over."),
      most: whole(GROUP_ROWS.most)
        .pipe(z.number().min(1))
        .default(GROUP_ROWS.usual)
        .describe("Rows at most, up to 500."),
    },
    replies: { 200: groupsReply },
    problems: ["unknown_dimension"],
    example: { ...MONITOR, query: { dimension: "location", from: "2026-01-01" } },
  },
  "GET /api/v1/surveys/:key/segments": {
    name: "getSegments",
    summary: "What can be filtered by",
    description:
      "The values of each dimension that occur in a period. Whoever has limits is told of their own.",
    path: surveyPath,
    query: PERIOD,
    replies: { 200: segmentsReply },
    example: MONITOR,
  },
} satisfies Operations;
