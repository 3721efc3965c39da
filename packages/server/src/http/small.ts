import { z } from "zod";
import { readBody } from "./body.ts";
import type { AppContext } from "./context.ts";
import { parseJson, SUBMISSION_LIMITS } from "./json.ts";
import { readParameters } from "../parameters.ts";

/** The body of what people fill in on a page; 16 KiB at most. */
export async function readSmallBody(c: AppContext): Promise<unknown> {
  return parseJson(await readBody(c, 16 * 1024), SUBMISSION_LIMITS);
}

const revision = z.string().regex(/^[1-9]\d{0,8}$/, "the revision that you saw, a whole number");

/** The revision that whoever removes something has seen, from the address. Throws Refusal. */
export function readRevision(c: AppContext): number {
  return Number(readParameters(c.req.queries(), { revision }).revision);
}
