import type { Hono } from "hono";
import { z } from "zod";
import type { Access } from "../guard.ts";
import { readBody } from "../body.ts";
import { parseJson, SUBMISSION_LIMITS } from "../json.ts";
import { invalidField } from "../../invalid.ts";
import type { AppEnv } from "../context.ts";

const PATH = "/api/v1/session";

const opening = z.object({ token: z.string().min(1).max(200) });

/** Signing in on the dashboard with the admin token, and out again. */
export function sessionRoutes(app: Hono<AppEnv>, access: Access): void {
  app.post(PATH, access.sameSite, async (c) => {
    const given = opening.safeParse(parseJson(await readBody(c, 1024), SUBMISSION_LIMITS));
    if (!given.success) throw invalidField(given.error);
    access.openSession(c, given.data.token);
    c.header("Cache-Control", "no-store");
    return c.body(null, 204);
  });

  app.delete(PATH, access.sameSite, (c) => {
    access.endSession(c);
    c.header("Cache-Control", "no-store");
    return c.body(null, 204);
  });
}
