import type { ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import type { AppEnv } from "../context.ts";
import type { Services } from "../../services.ts";
import { createReadiness } from "../../writing/readiness.ts";

/** Whether the process lives, and whether it can do its work (T36). */
export function healthRoutes(app: Hono<AppEnv>, services: Services): void {
  const readiness = createReadiness(services);

  app.get("/healthz", (c) => {
    c.header("Cache-Control", "no-store");
    return c.json<ReplyOf<"GET /healthz">>({ status: "alive" });
  });

  app.get("/readyz", async (c) => {
    c.header("Cache-Control", "no-store");
    const found = await readiness();
    return c.json<ReplyOf<"GET /readyz">>(found, found.ready ? 200 : 503);
  });
}
