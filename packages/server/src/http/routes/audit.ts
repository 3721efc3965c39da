import type { Hono } from "hono";
import { z } from "zod";
import { listAudit } from "../../audit/list.ts";
import type { Services } from "../../services.ts";
import type { AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { readParameters } from "../../parameters.ts";

const PATH = "/api/v1/audit";

/** Lines a page. */
const PAGE = 100;

const cursor = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, "the `next` of the page before")
  .transform(Number)
  .optional();

/** What was changed by whom. */
export function auditRoutes(app: Hono<AppEnv>, services: Services): void {
  app.get(PATH, services.access.needs("settings"), async (c) => {
    const { cursor: before } = readParameters(c.req.queries(), { cursor });
    return c.json(await listAudit(services, before ?? null, PAGE));
  });
  app.all(PATH, (c) => methodNotAllowed(c, "GET"));
}
