import { PROBLEMS, type ProblemCode } from "@klankbord/shared";
import type { Operation } from "@klankbord/shared/api";
import { TITLES } from "../problem.ts";
import type { Routed } from "../routed.ts";
import type { JsonSchema } from "./schemas.ts";

const BODY: readonly ProblemCode[] = [
  "not_json",
  "bad_encoding",
  "too_deep",
  "too_large",
  "unsupported_media_type",
  "invalid",
  "out_of_range",
];

/** Every refusal that an operation may meet: its own, and those of what it asks for. */
export function problemsOf(operation: Operation, { right, method }: Routed): ProblemCode[] {
  const { body, query, path, filtered, limited, replies, problems = [] } = operation;
  const isGuarded = right !== undefined;
  const makesIt = method === "PUT" && 201 in replies;
  const all: ProblemCode[] = [
    ...problems,
    ...(isGuarded ? (["unauthorised", "too_many_requests"] as const) : []),
    ...(right ? (["forbidden"] as const) : []),
    ...(isGuarded && method !== "GET" ? (["cross_site"] as const) : []),
    ...(body ? BODY : []),
    ...(isGuarded && (query || filtered) ? (["unknown_parameter", "invalid"] as const) : []),
    ...(path && "key" in path && !makesIt ? (["unknown_survey"] as const) : []),
    ...(limited ? (["too_many_requests"] as const) : []),
    "internal",
    "busy",
  ];
  return [...new Set(all)].sort((one, other) => PROBLEMS[one] - PROBLEMS[other]);
}

const LATER = new Set([429, 503]);

/** The responses of an operation that refuse, by status. */
export function refusals(codes: readonly ProblemCode[]): Record<string, JsonSchema> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) byStatus.set(PROBLEMS[code], [...(byStatus.get(PROBLEMS[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, own]) => [
      String(status),
      {
        description: own.map((code) => `\`${code}\`: ${TITLES[code]}.`).join(" "),
        ...(LATER.has(status) && { headers: { "Retry-After": { $ref: "#/components/headers/RetryAfter" } } }),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

/** The shape of every refusal. */
export const PROBLEM: JsonSchema = {
  type: "object",
  description: "RFC 9457. Branch on `code`; `field` is the path or parameter that is wrong.",
  required: ["type", "title", "status", "code", "detail"],
  properties: {
    type: { type: "string", format: "uri", description: "`urn:klankbord:problem:<code>`" },
    title: { type: "string", description: "What the code says, in a few words." },
    status: { type: "integer" },
    code: { type: "string", enum: Object.keys(PROBLEMS) },
    detail: { type: "string", description: "What is wrong here, for a person." },
    field: { type: "string", description: "Dots between the parts of a path." },
  },
  example: {
    type: "urn:klankbord:problem:invalid",
    title: TITLES.invalid,
    status: PROBLEMS.invalid,
    code: "invalid",
    detail: "to lies before from.",
    field: "to",
  },
};
