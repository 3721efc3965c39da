import type { AppContext } from "./context.ts";

const CHANGES_NOTHING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that changes something was sent by a page of another site. Browsers say so by Sec-Fetch-Site; older
 * ones by Origin. A program sends neither, and has no cookies that a page could ride on.
 */
export function isCrossSiteChange(c: AppContext, publicUrl: string | null): boolean {
  if (CHANGES_NOTHING.has(c.req.method)) return false;
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const origin = c.req.header("origin");
  if (origin === undefined || origin === publicUrl) return false;
  // Only the host: behind a proxy the scheme that this process sees is not the visitor's.
  return !URL.canParse(origin) || new URL(origin).host !== c.req.header("host");
}
