import { z } from "zod";
import { Refusal } from "./refusal.ts";

/** The parameters of an address by their schemas, each at most once and no other. Throws Refusal that names the parameter. */
export function readParameters<T extends z.ZodRawShape>(
  query: Readonly<Record<string, readonly string[]>>,
  shape: T,
): z.infer<z.ZodObject<T>> {
  const given: Record<string, string> = {};
  for (const [name, values] of Object.entries(query)) {
    if (!Object.hasOwn(shape, name))
      throw new Refusal("unknown_parameter", `There is no parameter ${name}.`, { field: name });
    if (values.length > 1)
      throw new Refusal("invalid", `${name} was given ${values.length} times; give it once.`, {
        field: name,
      });
    given[name] = values[0] ?? "";
  }
  const parsed = z.object(shape).safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? "");
  throw new Refusal("invalid", `${field} is not valid: ${issue?.message ?? "not understood"}.`, { field });
}
