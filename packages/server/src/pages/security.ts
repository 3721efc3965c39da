import type { AppContext } from "../http/context.ts";

interface Allowed {
  /** Who may put the page in a frame, as CSP sources. */
  frameAncestors?: readonly string[];
  /** The page frames pages of ours. */
  frames?: boolean;
}

/**
 * The policy of every page that we serve: our own files and nothing else, no inline script or style, no script made from
 * text. The widget has to live under it, as it has to on the strictest of sites (T16, T24).
 */
export function pagePolicy({ frameAncestors = [], frames = false }: Allowed = {}): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ...(frames ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(" ")}`,
    "require-trusted-types-for 'script'",
  ].join("; ");
}

/** Answers with a page under the strict policy. */
export function sendPage(
  c: AppContext,
  html: string,
  allowed: Allowed = {},
  status: 200 | 404 = 200,
): Response {
  c.header("Content-Security-Policy", pagePolicy(allowed));
  c.header("Cross-Origin-Opener-Policy", "same-origin");
  // Who may frame it is in the policy; a site that isolates itself asks this besides.
  if (allowed.frameAncestors) c.header("Cross-Origin-Resource-Policy", "cross-origin");
  c.header("Cache-Control", "no-cache");
  return c.html(html, status);
}
