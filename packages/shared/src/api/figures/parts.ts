import { z } from "zod";
import type { MeanFigure, NotedMean, ShareFigure } from "../../matrix/types.ts";
import { day } from "../parts.ts";

/** Parameters of every question about a period. */
export const PERIOD = {
  from: day.optional().describe("First day. Left out: from the first response on."),
  to: day.optional().describe("Last day. Left out: until the last response."),
};

export const lineRule = z.enum(["fixed", "midpoint", "mean", "median", "target"]);

export const RULE = {
  rule: lineRule
    .optional()
    .describe("Where the lines between the quadrants lie. Left out: as the survey says."),
};

/** Pictures and tables for people come in the languages of the dashboard. */
export const LANGUAGE = {
  language: z.enum(["nl", "en"]).default("nl").describe("Language of the words in it."),
};

/** What every reply about a period repeats: which survey and which days. */
export const ABOUT = {
  survey: z.string(),
  from: day.nullable().describe("As asked, else the day of the first response; null where there is none."),
  to: day.nullable().describe("As asked, else the day of the last response."),
};

export const scale = z.union([z.literal(5), z.literal(7), z.literal(10)]).describe("Points of the scale.");
export const side = z.enum(["satisfaction", "importance"]);
export const role = z.enum(["performance", "result"]);
export const minimumN = z.int().describe("No figure is told of fewer people than this.");

export const withheld = z
  .enum(["empty", "too_few", "complement", "protects_other", "waiting"])
  .nullable()
  .describe("Why there are no figures; null where there are.");

export const quadrant = z.enum(["tackle_first", "keep_up", "low_priority", "overkill"]);

export const itemState = z
  .enum(["hidden", "figures", "verdict"])
  .describe("`hidden`: under the minimum. `figures`: too few for a verdict.");

export const figureNote = z.enum([
  "no_answers",
  "hidden",
  "protects_other",
  "waiting",
  "one_answer",
  "no_variation",
]);

const figure = z.number().nullable();

const MEAN = {
  n: z.int().nullable().describe("How many gave a number; null where the whole selection is withheld."),
  mean: figure,
  sd: figure,
  low: figure.describe("95 % interval."),
  high: figure,
};

export const mean = z.object(MEAN).meta({
  id: "Mean",
  description: "A mean on the scale. Null where it is hidden.",
}) satisfies z.ZodType<MeanFigure>;

export const notedMean = z.object({
  ...MEAN,
  note: figureNote.nullable().describe("Why it is not there, or lacks its interval."),
}) satisfies z.ZodType<NotedMean>;

export const share = z.object({ share: figure, low: figure, high: figure }).meta({
  id: "Share",
  description: "From 0 to 1, with its 95 % interval.",
}) satisfies z.ZodType<ShareFigure>;

export const lines = z
  .object({ rule: lineRule, satisfaction: figure, importance: figure })
  .meta({ id: "Lines", description: "The lines in force; null where the rule finds nothing to stand on." });

export const index = z
  .object({
    value: figure.describe("From 0 to 100."),
    low: figure,
    high: figure,
    method: z.enum(["bootstrap", "linearised", "widest"]).nullable(),
    weights: z.enum(["importance", "equal"]).nullable(),
    items: z.array(z.string()).describe("Keys of the items that it is made of."),
  })
  .meta({ id: "Index" });

export const itemMeans = z
  .object({ key: z.string(), state: itemState, satisfaction: mean, importance: mean.nullable() })
  .meta({ id: "ItemMeans" });

/** A question that every example asks. */
export const MONITOR = { path: { key: "monitor" } };
