import { z } from "zod";
import type { Resource } from "./operation.ts";

const alive = z.object({ status: z.literal("alive") }).meta({ id: "Alive" });

const readiness = z
  .object({
    ready: z.boolean(),
    reads: z.boolean().describe("Whether the database can be read."),
    writes: z.boolean().describe("Whether a write comes through."),
    queue: z.object({
      answers: z.int().describe("Responses that wait to be stored."),
      age: z.number().describe("Milliseconds since the oldest of them came."),
    }),
  })
  .meta({ id: "Readiness" });

export const health = {
  title: "Health",
  description: "For whoever watches the server, and for a proxy that shares the work among several.",
  operations: {
    "GET /healthz": {
      name: "getHealth",
      summary: "Whether the process lives",
      replies: { 200: alive },
      example: { reply: { status: "alive" } },
    },
    "GET /readyz": {
      name: "getReadiness",
      summary: "Whether it can take responses",
      description: "Every few seconds that includes a write to the database.",
      replies: { 200: readiness, 503: readiness },
      example: { reply: { ready: true, reads: true, writes: true, queue: { answers: 0, age: 0 } } },
    },
    "GET /metrics": {
      name: "getMetrics",
      summary: "Figures of the server itself",
      description:
        "As Prometheus reads them. The token of the setting `METRICS_TOKEN` opens this and nothing else.",
      replies: { 200: { media: "text/plain", description: "Prometheus's text format." } },
      example: {},
    },
  },
} satisfies Resource;
