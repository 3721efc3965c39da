import { originAllowed, type StoredSurvey } from "../surveys/find.ts";
import { Refusal } from "../refusal.ts";
import type { AppContext } from "./context.ts";

/** What a page of another site may read beside the body: when to send again, and how much may be sent. */
const EXPOSED = "Retry-After, RateLimit, RateLimit-Policy";

/**
 * Header names that a page adds to every request of its own (tracing, by wrapping `fetch`) do no harm, since nothing here reads them and
 * credentials never come along: whatever is asked for is allowed.
 */
function allowedHeaders(asked: string | undefined): string {
  const names = (asked ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => /^[!#$%&'*+.^_`|~\w-]{1,100}$/.test(name) && name !== "content-type");
  return ["Content-Type", ...new Set(names.slice(0, 50))].join(", ");
}

/**
 * Lets pages of other sites read the answer, as far as the survey's list of origins allows; never with credentials.
 * Throws Refusal `foreign_origin` (T7). A request without Origin comes from no page of another site and is taken.
 */
export function allowOrigin(c: AppContext, { definition }: StoredSurvey, publicUrl: string | null): void {
  const origin = c.req.header("origin");
  c.header("Access-Control-Expose-Headers", EXPOSED);
  if (definition.origins.length === 0) {
    c.header("Access-Control-Allow-Origin", "*");
    return;
  }
  c.header("Vary", "Origin");
  if (origin === undefined) return;
  if (!originAllowed(definition, origin) && !isOwn(c, origin, publicUrl))
    throw new Refusal("foreign_origin", "This site is not on the survey's list of origins.");
  c.header("Access-Control-Allow-Origin", origin);
}

/**
 * Lets every page read why it is refused: a mistyped survey would look like a fault of CORS. A refusal holds nothing that is secret.
 */
export async function readable<T>(c: AppContext, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    c.header("Access-Control-Allow-Origin", "*");
    c.header("Access-Control-Expose-Headers", EXPOSED);
    throw error;
  }
}

/** The server's own pages may always show its surveys: by the address that customers know, since a proxy may put its own as Host. */
function isOwn(c: AppContext, origin: string, publicUrl: string | null): boolean {
  if (origin === publicUrl) return true;
  return /^https?:\/\//.test(origin) && origin.slice(origin.indexOf("//") + 2) === c.req.header("host");
}

/** Answers a browser that asks beforehand whether it may send. */
export function allowPreflight(c: AppContext, allowed: boolean, methods: string): Response {
  c.header("Vary", "Origin");
  const origin = c.req.header("origin");
  if (allowed && origin !== undefined) {
    c.header("Access-Control-Allow-Origin", origin);
    c.header("Access-Control-Allow-Methods", methods);
    c.header("Access-Control-Allow-Headers", allowedHeaders(c.req.header("access-control-request-headers")));
    c.header("Access-Control-Max-Age", "600");
  }
  return c.body(null, 204);
}

export function methodNotAllowed(c: AppContext, allowed: string): never {
  c.header("Allow", allowed);
  throw new Refusal("method_not_allowed", `Use ${allowed}.`);
}
