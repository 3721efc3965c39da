import { createHash } from "node:crypto";
import type { Hono } from "hono";
import manifest from "../../../package.json" with { type: "json" };
import type { AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { createDocument, type Document } from "../openapi/document.ts";
import { routedBy } from "../routed.ts";
import { isUnchanged } from "../unchanged.ts";

const PATH = "/api/openapi.json";

/** The API's description of itself. Open to everybody: it says what can be asked, and nothing of anybody. */
export function openapiRoutes(app: Hono<AppEnv>): void {
  let made: { document: Document; json: string; etag: string } | null = null;
  /** Made when it is first asked for: then every route is there, and starting takes no longer for it. */
  const described = () => {
    if (made) return made;
    const document = createDocument(routedBy(app), manifest.version);
    const json = JSON.stringify(document);
    return (made = {
      document,
      json,
      etag: `"${createHash("sha256").update(json).digest("base64url").slice(0, 22)}"`,
    });
  };

  app.get(PATH, (c) => {
    const { json, etag } = described();
    c.header("ETag", etag);
    c.header("Cache-Control", "no-cache");
    if (isUnchanged(c, etag)) return c.body(null, 304);
    return c.body(json, 200, { "Content-Type": "application/json; charset=utf-8" });
  });

  app.all(PATH, (c) => methodNotAllowed(c, "GET"));
}
