import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { routePath } from "hono/route";
import { Refusal } from "../refusal.ts";
import { refuse } from "./problem.ts";
import { createMetrics } from "./metrics.ts";
import { mountRoutes } from "./mount.ts";
import type { AppEnv } from "./context.ts";
import type { Services } from "../services.ts";
import { isUnavailable } from "../storage/unavailable.ts";

/** Answers that browsers must not guess the type of, frame or tell others about; set before the route runs, which may tighten them. */
const HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  // Figures and pages; what other sites load says otherwise itself.
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** The whole HTTP side, without a socket: `serve` gives it one, tests call it as a function. */
export function createApp(services: Services): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const { log, stopping, config } = services;
  const metrics = createMetrics(services);
  const isSecure = config.publicUrl?.startsWith("https:") ?? false;

  app.use(async (c, next) => {
    const started = performance.now();
    const requestId = randomUUID();
    c.set("requestId", requestId);
    if (stopping.aborted) c.header("Connection", "close");
    for (const name in HEADERS) c.header(name, HEADERS[name]);
    if (isSecure) c.header("Strict-Transport-Security", "max-age=31536000");
    await next();
    const ms = performance.now() - started;
    metrics.request(c.req.method, routePath(c, -1), c.res.status, ms / 1000);
    if (log.isLevelEnabled("info"))
      log.info({
        request: requestId,
        method: c.req.method,
        // The pattern, not the path: a path may hold a code (T6).
        route: routePath(c, -1),
        status: c.res.status,
        ms: Math.round(ms * 10) / 10,
      });
  });

  app.onError((error, c) => {
    if (error instanceof Refusal) return refuse(c, error);
    log.error({ request: c.get("requestId"), err: error }, "unexpected");
    if (isUnavailable(error))
      return refuse(
        c,
        new Refusal("busy", "The database cannot be reached just now. Try again in a few seconds.", {
          retryAfter: 2,
        }),
      );
    return refuse(c, new Refusal("internal", "Something went wrong here. Try again later."));
  });
  app.notFound((c) => refuse(c, new Refusal("unknown_route", "There is nothing at this address.")));

  mountRoutes(app, services, metrics);
  return app;
}
