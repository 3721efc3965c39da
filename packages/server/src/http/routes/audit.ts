import { API, type ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { listAudit } from "../../audit/list.ts";
import type { Services } from "../../services.ts";
import type { AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { readParameters } from "../../parameters.ts";

const PATH = "/api/v1/audit";

/** Lines a page. */
const PAGE = 100;

/** What was changed by whom. */
export function auditRoutes(app: Hono<AppEnv>, services: Services): void {
  app.get(PATH, services.access.needs("settings"), async (c) => {
    const { cursor: before } = readParameters(c.req.queries(), API["GET /api/v1/audit"].query);
    return c.json<ReplyOf<"GET /api/v1/audit">>(await listAudit(services, before ?? null, PAGE));
  });
  app.all(PATH, (c) => methodNotAllowed(c, "GET"));
}
