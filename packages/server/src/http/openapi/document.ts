import type { Right } from "@klankbord/shared";
import { RESOURCES, isFile, type Operation } from "@klankbord/shared/api";
import { z } from "zod";
import type { Routed } from "../routed.ts";
import { HEADERS, INFO, PARAMETERS, SECURITY_SCHEMES, STATUSES } from "./common.ts";
import { PROBLEM, problemsOf, refusals } from "./problems.ts";
import { gatherSchemas, type JsonSchema, type Schemas } from "./schemas.ts";

/** As far as we read it ourselves; the whole is what the specification says. */
export interface Document {
  openapi: string;
  info: { title: string; version: string; description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, JsonSchema> };
}

/** An operation in the document. */
export interface Described {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters: JsonSchema[];
  requestBody?: { required: true; content: Record<string, { schema: JsonSchema; example?: unknown }> };
  responses: Record<string, JsonSchema>;
  security: Record<string, string[]>[];
  /** The right that it needs; left out where it needs none. */
  "x-right"?: Right;
}

const headerOf = (name: string): JsonSchema => ({ $ref: `#/components/headers/${name}` });

function parametersOf({ path, query, filtered, etag, example }: Operation, schemas: Schemas): JsonSchema[] {
  const listed = (
    place: "path" | "query",
    shape: z.ZodRawShape = {},
    given: Record<string, unknown> = {},
  ) => {
    const whole = schemas.input(z.object(shape)) as {
      properties?: Record<string, JsonSchema>;
      required?: string[];
    };
    return Object.entries(whole.properties ?? {}).map(([name, { description, ...schema }]): JsonSchema => {
      const required = whole.required?.includes(name) ?? false;
      const shown = name in given ? { example: given[name] } : {};
      return { name, in: place, required, description, schema, ...shown };
    });
  };
  return [
    ...listed("path", path, example.path),
    ...listed("query", query, example.query),
    ...(filtered ? [{ $ref: "#/components/parameters/Filter" }] : []),
    ...(etag ? [{ $ref: "#/components/parameters/IfNoneMatch" }] : []),
  ];
}

function repliesOf(operation: Operation, { right }: Routed, schemas: Schemas): Record<string, JsonSchema> {
  const { replies, etag, limited, example } = operation;
  const headers = {
    ...(etag && { ETag: headerOf("ETag") }),
    ...(limited && { RateLimit: headerOf("RateLimit"), "RateLimit-Policy": headerOf("RateLimitPolicy") }),
    ...(right !== undefined && { "Klankbord-Day": headerOf("KlankbordDay") }),
  };
  const shown = "reply" in example ? { example: example.reply } : {};
  const all: Record<string, JsonSchema> = {};
  for (const [status, reply] of Object.entries(replies)) {
    const content =
      reply === null
        ? {}
        : isFile(reply)
          ? { content: { [reply.media]: { schema: { type: "string" } } } }
          : { content: { "application/json": { schema: schemas.output(reply), ...shown } } };
    const description = reply !== null && isFile(reply) ? reply.description : (STATUSES[status] ?? "");
    all[status] = { description, ...(Object.keys(headers).length > 0 && { headers }), ...content };
  }
  if (etag) all["304"] = { description: "It is as it was.", headers: { ETag: headerOf("ETag") } };
  return all;
}

function securityOf({ credentials }: Operation, { right }: Routed): Described["security"] {
  if (right === undefined) return credentials === "optional" ? [{}, { bearer: [] }] : [];
  return credentials === "cookie" ? [{ cookie: [] }] : [{ bearer: [] }, { cookie: [] }];
}

function whoMay(right: Routed["right"]): string {
  if (right === undefined) return "Open to everybody.";
  return right === null ? "For whoever is known." : `Needs the right \`${right}\`.`;
}

function describe(operation: Operation, tag: string, routed: Routed, schemas: Schemas): Described {
  const { name, summary, description, body, example } = operation;
  // Both have one at 503 where the server cannot take responses: the reply says more than the refusal.
  const responses = {
    ...refusals(problemsOf(operation, routed)),
    ...repliesOf(operation, routed, schemas),
  };
  return {
    operationId: name,
    summary,
    description: [description, whoMay(routed.right)].filter(Boolean).join(" "),
    tags: [tag],
    parameters: parametersOf(operation, schemas),
    ...(body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: schemas.input(body), example: example.body } },
      },
    }),
    responses,
    security: securityOf(operation, routed),
    ...(routed.right && { "x-right": routed.right }),
  };
}

/**
 * The OpenAPI document of these routes: what is asked and told by the schemas in `shared/src/api`, who may by the guards of the
 * router. A route of which the schemas do not know is not in it, and fails a test.
 */
export function createDocument(routes: readonly Routed[], version: string): Document {
  const schemas = gatherSchemas();
  const byName = new Map(routes.map((routed) => [routed.name, routed]));
  const paths: Document["paths"] = {};
  for (const { title, operations } of RESOURCES)
    for (const [name, operation] of Object.entries<Operation>(operations)) {
      const routed = byName.get(name);
      if (!routed) continue;
      const path = routed.path.replace(/:(\w+)/g, "{$1}");
      paths[path] = {
        ...paths[path],
        [routed.method.toLowerCase()]: describe(operation, title, routed, schemas),
      };
    }
  return {
    openapi: "3.1.0",
    info: { ...INFO, version },
    servers: [{ url: "/" }],
    tags: RESOURCES.map(({ title, description }) => ({ name: title, description })),
    paths,
    components: {
      headers: HEADERS,
      parameters: PARAMETERS,
      securitySchemes: SECURITY_SCHEMES,
      schemas: { ...schemas.named(), Problem: PROBLEM },
    },
  } as Document;
}
