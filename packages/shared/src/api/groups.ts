import { z } from "zod";
import { dimensionChange, mergeSubmission, type GroupValue } from "../groups.ts";
import { LANGUAGES } from "../language.ts";
import { dimensionKey } from "../survey.ts";
import type { Resource } from "./operation.ts";
import { moment } from "./parts.ts";

const names = z.partialRecord(z.enum(LANGUAGES), z.string());

const value = z
  .object({
    key: z.string(),
    names: names.describe("By language; without one the value is called by its key."),
    also: z
      .array(z.string())
      .describe("Other spellings. Letter case, blanks and Unicode forms make no other spelling."),
    parent: z
      .string()
      .nullable()
      .describe(
        "Key of the value that it is a part of: of a location, its region. Null where there is none.",
      ),
    closed: z
      .boolean()
      .describe("Not offered any more where one is chosen. What comes in for it still counts."),
  })
  .meta({ id: "GroupValue" }) satisfies z.ZodType<GroupValue>;

const merge = z
  .object({
    id: z.int().describe("By which it is undone."),
    from: z.string(),
    into: z.string(),
    at: moment,
  })
  .meta({ id: "Merge", description: "Two values that were made one, and may be two again." });

const rest = z.object({ values: z.int(), n: z.int() }).meta({
  id: "UnknownRest",
  description: "Unknown values that are not listed, and their responses together.",
});

const dimension = z
  .object({
    key: z.string(),
    names,
    revision: z.int().describe("Grows with every change; 0 where nothing is known yet but unknown values."),
    values: z.array(
      value
        .extend({
          n: z.int().describe("Responses of all surveys that count under it; of parts under these."),
        })
        .meta({ id: "CountedGroupValue" }),
    ),
    unknown: z
      .array(
        z
          .object({ value: z.string().describe("As it was spelled most often."), n: z.int() })
          .meta({ id: "UnknownValue" }),
      )
      .describe("What responses named and nobody knows, the most frequent first, 200 at most."),
    more: rest,
    merges: z.array(merge).describe("The latest first."),
    settled: z
      .boolean()
      .describe("False while responses are still being moved to where they belong since the last change."),
  })
  .meta({ id: "GroupDimension" });

/** A dimension of the organisation with its values, as the server tells it. */
export type GroupDimension = z.infer<typeof dimension>;

const list = z.object({ dimensions: z.array(dimension) }).meta({ id: "GroupList" });

export type GroupList = z.infer<typeof list>;

z.globalRegistry.add(dimensionChange, { id: "GroupDimensionChange" });
z.globalRegistry.add(mergeSubmission, { id: "MergeSubmission" });

const VALUES = [
  { key: "sales", names: { en: "Sales", nl: "Verkoop" }, also: ["S-01"], parent: null, closed: false },
  { key: "counter", names: {}, also: [], parent: "sales", closed: false },
  { key: "desk", names: {}, also: [], parent: "sales", closed: true },
];

const path = { dimension: dimensionKey.describe("Key of the dimension.") };
const DEPARTMENT = { dimension: "department" };

export const groups = {
  title: "Groups",
  description:
    "Dimensions and their values, once for the organisation. A response's value is matched by key, name in any language or other spelling. What nobody knows counts for the whole and makes no group, unless it came with the admin token or a key with the right `surveys`: that becomes known.",
  operations: {
    "GET /api/v1/groups": {
      name: "listGroups",
      summary: "List dimensions with their values, and what is unknown",
      replies: { 200: list },
      example: {},
    },
    "PUT /api/v1/groups/:dimension": {
      name: "changeGroups",
      summary: "Replace the values of a dimension",
      description:
        "All values, with the revision that was seen; revision 0 makes a new dimension. Responses are counted anew where they belong by then: those of a value that is left out become unknown, those of a new spelling join it. No two values share a spelling.",
      path,
      body: dimensionChange,
      replies: { 200: dimension },
      problems: ["conflict", "unknown_dimension"],
      example: {
        path: DEPARTMENT,
        body: { revision: 0, names: { en: "Department", nl: "Afdeling" }, values: VALUES },
      },
    },
    "POST /api/v1/groups/:dimension/merge": {
      name: "mergeGroups",
      summary: "Make two values one",
      description:
        "Everything that says `from` means `into` from then on: responses of before and later, limits of people and keys, improvements. `from` may be a value that nobody knows.",
      path,
      body: mergeSubmission,
      replies: { 200: dimension },
      problems: ["conflict", "too_many", "unknown_dimension"],
      example: { path: DEPARTMENT, body: { from: "desk", into: "counter" } },
    },
    "DELETE /api/v1/groups/:dimension/merges/:id": {
      name: "undoMerge",
      summary: "Make them two again",
      description: "As if they had not been one: what came meanwhile counts where its own words belong.",
      path: {
        ...path,
        id: z
          .string()
          .regex(/^[1-9]\d{0,14}$/u)
          .describe("Id of the merge."),
      },
      replies: { 200: dimension },
      problems: ["unknown_merge", "conflict", "unknown_dimension", "invalid"],
      example: { path: { ...DEPARTMENT, id: "1" } },
    },
  },
} satisfies Resource;
