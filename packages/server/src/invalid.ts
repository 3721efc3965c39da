import type { ZodError } from "zod";
import { Refusal } from "./problem.ts";

/** The first thing that a schema found wrong, as a refusal that names the field. */
export function invalidField(error: ZodError): Refusal {
  const issue = error.issues[0];
  const field = issue?.path.map(String).join(".") ?? "";
  const said = issue?.message ?? "not valid";
  return new Refusal(
    isRange(issue?.code) ? "out_of_range" : "invalid",
    field === "" ? `The body is not valid: ${said}.` : `${field} is not valid: ${said}.`,
    field === "" ? {} : { field },
  );
}

function isRange(code: string | undefined): boolean {
  return code === "too_big" || code === "too_small";
}
