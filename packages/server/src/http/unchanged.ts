import type { AppContext } from "./context.ts";

/** Whether the client already has this very content, by If-None-Match. */
export function isUnchanged(c: AppContext, etag: string): boolean {
  const known = c.req.header("if-none-match");
  if (known === undefined) return false;
  return known === "*" || known.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}
