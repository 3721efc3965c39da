import { z } from "zod";
import { JOB_STATES, type JobEntry, type JobList } from "../job.ts";
import type { Resource } from "./operation.ts";
import { cursor, moment, nextNumber } from "./parts.ts";

const state = z
  .enum(JOB_STATES, `one of ${JOB_STATES.join(", ")}`)
  .describe("`unsure`: it may have been done, and only a person can say whether it should be done again.");

const job = z
  .object({
    id: z.int(),
    kind: z.string().describe("Such as `mail` or `backup`."),
    about: z.string().describe("Of a mail which one, of what comes every night the day."),
    person: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .describe("Whom it concerns of those who work here."),
    state,
    running: z.boolean().describe("Being done at this moment."),
    askedAt: moment,
    due: moment.describe("When it is tried, or was tried last."),
    attempts: z.int().describe("How often it was begun."),
    error: z.string().nullable().describe("Why it did not go, the last time."),
    finishedAt: moment.nullable(),
  })
  .meta({ id: "Job" }) satisfies z.ZodType<JobEntry>;

const jobPage = z
  .object({
    jobs: z.array(job),
    counts: z
      .object({ waiting: z.int(), done: z.int(), failed: z.int(), unsure: z.int() })
      .describe("Of all jobs, whatever the page."),
    next: nextNumber,
  })
  .meta({ id: "JobPage" }) satisfies z.ZodType<JobList>;

export const jobs = {
  title: "Jobs",
  description: "What the server does later or again.",
  operations: {
    "GET /api/v1/jobs": {
      name: "listJobs",
      summary: "What waits, and what did not go",
      description: "The newest first, 50 a page.",
      query: { state: state.optional(), cursor },
      replies: { 200: jobPage },
      example: {
        reply: {
          jobs: [
            {
              id: 7,
              kind: "backup",
              about: "2026-05-04",
              person: null,
              state: "failed",
              running: false,
              askedAt: "2026-05-04T01:00:00.000Z",
              due: "2026-05-04T01:20:00.000Z",
              attempts: 5,
              error: "There is no room left on the disk.",
              finishedAt: "2026-05-04T01:20:00.000Z",
            },
          ],
          counts: { waiting: 0, done: 6, failed: 1, unsure: 0 },
          next: null,
        },
      },
    },
    "POST /api/v1/jobs/:id/retry": {
      name: "retryJob",
      summary: "Try one again",
      description: "At once: one that failed, or that waits for its next try.",
      path: { id: z.string().describe("Id of the job.") },
      replies: { 204: null },
      problems: ["unknown_job", "conflict"],
      example: { path: { id: "7" } },
    },
  },
} satisfies Resource;
