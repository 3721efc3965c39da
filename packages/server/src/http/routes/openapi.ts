import { createHash } from "node:crypto";
import type { Hono } from "hono";
import manifest from "../../../package.json" with { type: "json" };
import type { AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { referencePage } from "../../pages/reference.tsx";
import { sendPage } from "../../pages/security.ts";
import { createDocument, type Document } from "../openapi/document.ts";
import { routedBy } from "../routed.ts";
import { isUnchanged } from "../unchanged.ts";

const PATH = "/api/openapi.json";
const PAGE = "/api";

/** The API's description of itself, for programs and for people. Open to everybody: it says what can be asked, and nothing of anybody. */
export function openapiRoutes(app: Hono<AppEnv>): void {
  let made: { document: Document; json: string; etag: string } | null = null;
  let drawn: string | null = null;
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

  app.get(PAGE, (c) => sendPage(c, (drawn ??= referencePage(described().document))));

  app.all(PATH, (c) => methodNotAllowed(c, "GET"));
  app.all(PAGE, (c) => methodNotAllowed(c, "GET"));
}
