import { z } from "zod";
import type { Resource } from "./operation.ts";
import { cursor, moment, nextNumber } from "./parts.ts";

const auditEntry = z
  .object({
    seq: z.int().describe("Number of the line; later lines have higher ones."),
    at: moment,
    actor: z
      .string()
      .describe("`person:<id>`, `key:<id>`, `keeper` (the admin token, the command line) or `server`."),
    action: z.string().describe("What was done, such as `survey.changed`."),
    subject: z.string().describe("The id of what it was done to."),
    before: z.unknown().describe("What stood there before, without personal data."),
    after: z.unknown().describe("What stands there since."),
  })
  .meta({ id: "AuditEntry" });

export type AuditEntry = z.infer<typeof auditEntry>;

/** What narrows the log. */
const filter = {
  actor: z
    .string()
    .regex(/^(?:(?:person|key):[\w-]{1,64}|keeper|server)$/, "person:<id>, key:<id>, keeper or server")
    .optional()
    .describe("Only what they did: `person:<id>`, `key:<id>`, `keeper` or `server`."),
  about: z
    .string()
    .regex(/^[a-z_]{1,40}$/, "the first word of an action, such as person")
    .optional()
    .describe("Only actions that begin with this word: `person` means `person.added`, `person.removed` …"),
};

const auditPage = z.object({ entries: z.array(auditEntry), next: nextNumber }).meta({ id: "AuditPage" });

export const audit = {
  title: "Audit log",
  description:
    "Who changed what. Each line is written in the transaction of its change, and carries a hash over the line before.",
  operations: {
    "GET /api/v1/audit": {
      name: "listAudit",
      summary: "Read the log",
      description: "The newest first, 100 a page.",
      query: { ...filter, cursor },
      replies: { 200: auditPage },
      example: {
        reply: {
          entries: [
            {
              seq: 12,
              at: "2026-05-04T09:00:00.000Z",
              actor: "person:eva",
              action: "key.added",
              subject: "nightly-report",
              before: null,
              after: { rights: ["figures"], groups: { location: ["utrecht"] }, expires: null },
            },
          ],
          next: null,
        },
      },
    },
    "GET /api/v1/audit.csv": {
      name: "getAuditCsv",
      summary: "The log as a table",
      description: "All of it, or what the same filters leave.",
      query: {
        ...filter,
        language: z.enum(["nl", "en"]).optional().describe("How the spreadsheet reads it."),
      },
      replies: {
        200: {
          media: "text/csv",
          description: "A row a line, the newest first. `nl` as Dutch spreadsheets read it, with `;`.",
        },
      },
      example: { query: { about: "key", language: "nl" } },
    },
  },
} satisfies Resource;
