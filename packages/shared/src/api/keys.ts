import { z } from "zod";
import { keySubmission } from "../person.ts";
import { RIGHTS } from "../rights.ts";
import { groupLimits, moment, shortId } from "./parts.ts";
import type { Resource } from "./operation.ts";

const apiKey = z
  .object({
    id: shortId,
    name: z.string(),
    rights: z.array(z.enum(RIGHTS)),
    groups: groupLimits,
    start: z.string().describe("The first letters of the key, by which people tell keys apart."),
    expires: moment.nullable().describe("Null where it does not end."),
    lastUsed: moment.nullable().describe("To the minute; null where it was never used."),
    createdAt: moment,
  })
  .meta({ id: "Key" });

export type ApiKey = z.infer<typeof apiKey>;

const newKey = apiKey
  .extend({ key: z.string().describe("The key itself: told this once, and kept as a hash.") })
  .meta({ id: "NewKey" });

z.globalRegistry.add(keySubmission, { id: "KeySubmission" });

const EXAMPLE = {
  id: "nightly-report",
  name: "Nightly report",
  rights: ["figures"],
  groups: { location: ["utrecht"] },
};

const MADE = {
  ...EXAMPLE,
  start: "kb_Zk3v",
  expires: null,
  lastUsed: null,
  createdAt: "2026-05-04T09:00:00.000Z",
};

export const keys = {
  title: "Keys",
  description:
    "What programs send in place of a password. A key has rights and limits of its own, and holds until it expires or is revoked.",
  operations: {
    "POST /api/v1/keys": {
      name: "addKey",
      summary: "Make a key",
      description:
        "The reply holds the key, which is told this once. Whoever sends it can give no right that they lack.",
      body: keySubmission,
      replies: { 201: newKey },
      problems: ["id_taken", "too_many"],
      example: {
        body: EXAMPLE,
        reply: { ...MADE, key: "kb_Zk3v9sQxX1mPqYw0rTn4uEoLbVdJ8aGf" },
      },
    },
    "GET /api/v1/keys": {
      name: "listKeys",
      summary: "List the keys",
      description: "By name. 200 at most.",
      replies: { 200: z.object({ keys: z.array(apiKey) }).meta({ id: "KeyList" }) },
      example: { reply: { keys: [MADE] } },
    },
    "DELETE /api/v1/keys/:id": {
      name: "removeKey",
      summary: "Revoke a key",
      description: "Its next request is refused.",
      path: { id: shortId.describe("Id of the key.") },
      replies: { 204: null },
      problems: ["unknown_key"],
      example: { path: { id: "nightly-report" } },
    },
  },
} satisfies Resource;
