import { z } from "zod";
import type { DriversResult } from "../../matrix/driversResult.ts";
import type { Operations } from "../operation.ts";
import { surveyPath } from "../parts.ts";
import { ABOUT, MONITOR, PERIOD } from "./parts.ts";

const figure = z.number().nullable();

const driver = z
  .object({
    key: z.string(),
    pearson: figure,
    spearman: figure,
    lmg: figure.describe("Share of the outcome's variance, 0 to 1; over the items these sum to r2."),
    lmgShare: figure.describe("lmg / r2."),
    low: figure.describe("95 % bootstrap interval of lmgShare."),
    high: figure,
    johnson: figure.describe("Relative weight (Johnson 2000); sums to r2 too."),
    stated: figure.describe("Mean stated importance."),
    kind: z.enum(["key", "hygiene", "hidden_driver", "minor", "reverse"]).nullable(),
    note: z.enum(["no_variation", "not_rated"]).nullable(),
  })
  .meta({ id: "Driver" });

const driversReply = z
  .object({
    ...ABOUT,
    outcome: z.string().describe("Key of the outcome."),
    state: z.enum(["none", "provisional", "figures"]),
    reason: z
      .enum(["empty", "too_few", "constant_outcome", "no_items", "too_many_items", "withheld"])
      .nullable(),
    n: z.int().describe("Respondents who answered every item and the outcome."),
    lost: z.int().describe("Respondents who did not, and are left out."),
    r2: figure,
    collinear: z.boolean().describe("Some items say exactly what others say together."),
    lines: z.object({ stated: figure, derived: figure }),
    interval: z
      .object({ method: z.enum(["bootstrap", "m_out_of_n"]), draws: z.int(), m: z.int() })
      .nullable(),
    items: z.array(driver),
  })
  .meta({ id: "Drivers" }) satisfies z.ZodType<DriversResult>;

export const driverOperations = {
  "GET /api/v1/surveys/:key/drivers": {
    name: "getDrivers",
    summary: "What moves an outcome",
    description: "Derived importance beside stated importance, item by item.",
    path: surveyPath,
    query: {
      outcome: z.string().max(40).default("recommendation").describe("Key of a result item."),
      ...PERIOD,
    },
    filtered: true,
    replies: { 200: driversReply },
    problems: ["unknown_item"],
    example: { ...MONITOR, query: { outcome: "recommendation" } },
  },
} satisfies Operations;
