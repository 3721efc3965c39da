import { z } from "zod";
import type { MatrixNote, MatrixResult } from "../../matrix/types.ts";
import type { Operations } from "../operation.ts";
import { surveyPath } from "../parts.ts";
import {
  ABOUT,
  figureNote,
  index,
  itemState,
  LANGUAGE,
  lineRule,
  lines,
  mean,
  minimumN,
  MONITOR,
  notedMean,
  PERIOD,
  quadrant,
  role,
  RULE,
  scale,
  share,
  side,
  withheld,
} from "./parts.ts";

const figure = z.number().nullable();
const keys = z.array(z.string());
const count = z.int();

const sideFigure = z
  .object({
    ...notedMean.shape,
    top2: share.describe("The share that chose one of the two highest values."),
    bottom2: share,
    missing: z.object({ notApplicable: count, noAnswer: count, skipped: count }).nullable(),
  })
  .meta({ id: "SideFigure" });

const certainty = z
  .object({
    share: z
      .number()
      .describe("How much of what could as well have been measured gives this quadrant, 0 to 1."),
    word: z.enum(["clear", "likely", "cannot_tell"]),
    method: z.enum(["bootstrap", "normal", "linearised"]),
    draws: z.int().nullable(),
    chances: z
      .object({
        tackle_first: z.number(),
        keep_up: z.number(),
        low_priority: z.number(),
        overkill: z.number(),
      })
      .describe("The share of each quadrant; together 1."),
  })
  .meta({ id: "Certainty" });

const byRule = z.object({
  fixed: quadrant.nullable(),
  midpoint: quadrant.nullable(),
  mean: quadrant.nullable(),
  median: quadrant.nullable(),
  target: z.exactOptional(quadrant.nullable()),
});

const matrixItem = z
  .object({
    key: z.string(),
    role,
    state: itemState,
    satisfaction: sideFigure,
    importance: sideFigure.nullable().describe("Null where the survey does not ask it."),
    gap: mean
      .extend({ note: z.union([figureNote, z.literal("few_pairs")]).nullable() })
      .meta({ id: "Gap", description: "Satisfaction minus importance, of those who answered both." })
      .nullable(),
    opportunity: figure.describe("From 0 to 20 (Ulwick 2002)."),
    importantDissatisfied: share.extend({ n: z.int().nullable() }).nullable(),
    quadrant: quadrant.nullable().describe("Null unless the state is `verdict`."),
    quadrants: byRule.describe("Under each rule."),
    certainty: certainty.nullable(),
    rank: z.int().nullable().describe("1, 2, … among the items in `tackle_first`."),
  })
  .meta({ id: "MatrixItem" });

const sides = z.array(z.object({ key: z.string(), side }));
const pair = z.object({ satisfaction: z.number(), importance: z.number() });

const note = z
  .discriminatedUnion("code", [
    z.object({ code: z.literal("withheld"), reason: withheld.unwrap(), minimumN: count }),
    z.object({ code: z.literal("items_hidden"), items: keys, minimumN: count }),
    z.object({ code: z.literal("in_packets"), minimumN: count, under: count }),
    z.object({ code: z.literal("items_wait"), items: sides }),
    z.object({ code: z.literal("all_not_applicable"), items: sides }),
    z.object({ code: z.literal("nobody_rated"), items: sides }),
    z.object({ code: z.literal("items_protect"), items: sides }),
    z.object({ code: z.literal("no_verdict_yet"), items: keys, needed: count }),
    z.object({
      code: z.literal("missing"),
      asked: count,
      notApplicable: count,
      noAnswer: count,
      skipped: count,
    }),
    z.object({ code: z.literal("few_pairs"), items: keys }),
    z.object({ code: z.literal("no_variation"), items: sides }),
    z.object({
      code: z.literal("straight_lining"),
      n: count,
      same: count,
      share: z.number(),
      low: z.number(),
      high: z.number(),
    }),
    z.object({ code: z.literal("rule_matters"), items: keys }),
    z.object({ code: z.literal("lines_missing"), rule: lineRule }),
  ])
  .meta({
    id: "MatrixNote",
    description: "What a reader has to know beside the figures.",
  }) satisfies z.ZodType<MatrixNote>;

const matrixReply = z
  .object({
    ...ABOUT,
    n: count.describe("Responses in the selection."),
    scale,
    minimumN,
    withheld,
    lines,
    rules: z.object({
      fixed: pair.nullable(),
      midpoint: pair.nullable(),
      mean: pair.nullable(),
      median: pair.nullable(),
      target: z.exactOptional(pair),
    }),
    items: z.array(matrixItem),
    index,
    notes: z.array(note),
  })
  .meta({ id: "Matrix" }) satisfies z.ZodType<MatrixResult>;

const asked = { path: surveyPath, query: { ...PERIOD, ...RULE }, filtered: true } as const;
const drawn = { ...asked, query: { ...asked.query, ...LANGUAGE } } as const;

export const matrixOperations = {
  "GET /api/v1/surveys/:key/matrix": {
    ...asked,
    name: "getMatrix",
    summary: "The priority matrix",
    description:
      "Satisfaction and importance of every item, the quadrant that it falls in and how sure that is.",
    replies: { 200: matrixReply },
    example: { ...MONITOR, query: { from: "2026-01-01" }, filter: { location: "utrecht" } },
  },
  "GET /api/v1/surveys/:key/matrix.svg": {
    ...drawn,
    name: "getMatrixSvg",
    summary: "The matrix as a picture",
    replies: {
      200: { media: "image/svg+xml", description: "1,200 px wide; light or dark as its viewer is." },
    },
    example: { ...MONITOR, query: { language: "en" } },
  },
  "GET /api/v1/surveys/:key/matrix.png": {
    ...drawn,
    name: "getMatrixPng",
    summary: "The matrix as a picture of pixels",
    replies: { 200: { media: "image/png", description: "2,400 px wide, light." } },
    example: { ...MONITOR, query: { language: "en" } },
  },
  "GET /api/v1/surveys/:key/matrix.csv": {
    ...drawn,
    name: "getMatrixCsv",
    summary: "The matrix as a table",
    replies: {
      200: {
        media: "text/csv",
        description: "A row an item. `nl` as Dutch spreadsheets read it, with `;` and a decimal comma.",
      },
    },
    example: { ...MONITOR, query: { language: "en" } },
  },
} satisfies Operations;
