import { z } from "zod";
import type { CompareResult } from "../../matrix/compareResult.ts";
import type { Operations } from "../operation.ts";
import { day, surveyPath } from "../parts.ts";
import {
  ABOUT,
  figureNote,
  index,
  itemState,
  lines,
  minimumN,
  MONITOR,
  PERIOD,
  quadrant,
  role,
  RULE,
  scale,
  withheld,
} from "./parts.ts";

const figure = z.number().nullable();
const count = z.int().nullable();

const difference = z
  .object({
    n1: count,
    n2: count,
    mean1: figure,
    mean2: figure,
    sd1: figure,
    sd2: figure,
    difference: figure.describe("Second minus first."),
    low: figure.describe("Welch's 95 % interval."),
    high: figure,
    t: figure,
    df: figure,
    p: figure,
    q: figure.describe("p after Benjamini–Hochberg over the items of this side."),
    note: figureNote.nullable(),
  })
  .meta({ id: "Difference" });

const compareReply = z
  .object({
    ...ABOUT,
    from2: day.nullable(),
    to2: day.nullable(),
    n1: z.int(),
    n2: z.int(),
    scale,
    minimumN,
    withheld1: withheld,
    withheld2: withheld,
    lines: lines.describe("Those of the first set, used for both."),
    index1: index,
    index2: index,
    tests: z.object({ satisfaction: z.int(), importance: z.int() }).describe("What q corrects for."),
    items: z.array(
      z
        .object({
          key: z.string(),
          role,
          state: itemState,
          satisfaction: difference,
          importance: difference.nullable(),
          quadrant1: quadrant.nullable(),
          quadrant2: quadrant.nullable(),
        })
        .meta({ id: "CompareItem" }),
    ),
  })
  .meta({ id: "Comparison" }) satisfies z.ZodType<CompareResult>;

export const compareOperations = {
  "GET /api/v1/surveys/:key/compare": {
    name: "compare",
    summary: "Two periods, or some groups against the rest",
    description:
      "Either `from2` and `to2`, a second period that shares no day with the first; or `against=rest` with a filter: everybody else first, the filter's responses second.",
    path: surveyPath,
    query: {
      ...PERIOD,
      ...RULE,
      from2: day.optional().describe("First day of the second period."),
      to2: day.optional().describe("Last day of the second period."),
      against: z
        .literal("rest")
        .optional()
        .describe("Compare with everybody else in place of another period."),
    },
    filtered: true,
    replies: { 200: compareReply },
    example: {
      ...MONITOR,
      query: { from: "2026-01-01", to: "2026-02-28", from2: "2026-03-01", to2: "2026-04-30" },
    },
  },
} satisfies Operations;
