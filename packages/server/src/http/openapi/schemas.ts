import { z } from "zod";

/** A JSON Schema of draft 2020-12, as OpenAPI 3.1 has them. */
export type JsonSchema = Record<string, unknown>;

/** Gathers schemas for one document: those with a name stand once under `components/schemas`, and are referred to. */
export interface Schemas {
  /** What may be sent. */
  input: (schema: z.ZodType) => JsonSchema;
  /** What comes back. */
  output: (schema: z.ZodType) => JsonSchema;
  named: () => Record<string, JsonSchema>;
}

const DATES = new Set(["date", "date-time"]);

function tidy(schema: JsonSchema, io: "input" | "output"): void {
  // The format says it; the pattern takes four lines to count leap years.
  if (DATES.has(String(schema["format"]))) delete schema["pattern"];
  // Not every reader of the document knows properties of Unicode; descriptions say it.
  if (/\\p\{/i.test(String(schema["pattern"]))) delete schema["pattern"];
  // A reply may get new fields: whoever checks it by this document must not fall over them.
  if (io === "output" && schema["additionalProperties"] === false) delete schema["additionalProperties"];
}

function referring(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referring);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === "$ref" && typeof child === "string"
        ? child.replace("#/$defs/", "#/components/schemas/")
        : referring(child),
    ]),
  );
}

export function gatherSchemas(): Schemas {
  const named = new Map<string, JsonSchema>();

  const convert = (schema: z.ZodType, io: "input" | "output"): JsonSchema => {
    // Inside another one, so that a schema with a name is referred to also where it is the whole.
    const made = z.toJSONSchema(z.object({ it: schema }), {
      io,
      override: ({ jsonSchema }) => tidy(jsonSchema, io),
    });
    for (const [name, definition] of Object.entries(made.$defs ?? {})) {
      const one = referring(definition) as JsonSchema;
      const former = named.get(name);
      if (former && JSON.stringify(former) !== JSON.stringify(one))
        throw new Error(`Two schemas are called ${name}: one that is sent and one that comes back, perhaps.`);
      named.set(name, one);
    }
    return referring(made.properties?.["it"]) as JsonSchema;
  };

  return {
    input: (schema) => convert(schema, "input"),
    output: (schema) => convert(schema, "output"),
    named: () => Object.fromEntries([...named].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}
