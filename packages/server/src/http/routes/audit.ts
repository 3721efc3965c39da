import { Readable } from "node:stream";
import { API, type ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { auditFile } from "../../audit/file.ts";
import { listAudit } from "../../audit/list.ts";
import { CSV_STYLES } from "../../exports/csv.ts";
import type { Services } from "../../services.ts";
import type { AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { readParameters } from "../../parameters.ts";

const PATH = "/api/v1/audit";
const FILE = "/api/v1/audit.csv";

/** Lines a page. */
const PAGE = 100;

/** What was changed by whom. */
export function auditRoutes(app: Hono<AppEnv>, services: Services): void {
  const owners = services.access.needs("settings");

  app.get(PATH, owners, async (c) => {
    const { cursor, ...filter } = readParameters(c.req.queries(), API["GET /api/v1/audit"].query);
    return c.json<ReplyOf<"GET /api/v1/audit">>(await listAudit(services, cursor ?? null, PAGE, filter));
  });

  app.get(FILE, owners, (c) => {
    const { language = "en", ...filter } = readParameters(
      c.req.queries(),
      API["GET /api/v1/audit.csv"].query,
    );
    const lines = Readable.from(auditFile(services, filter, CSV_STYLES[language]), { objectMode: false });
    return c.body(Readable.toWeb(lines) as ReadableStream, 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="audit.csv"',
    });
  });

  app.all(PATH, (c) => methodNotAllowed(c, "GET"));
  app.all(FILE, (c) => methodNotAllowed(c, "GET"));
}
