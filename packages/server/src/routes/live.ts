import type { Hono } from "hono";
import type { Access } from "../access/access.ts";
import type { LiveFeed } from "../insight/live-feed.ts";
import { Refusal } from "../problem.ts";
import type { AppEnv, Services } from "../services.ts";

/** Server-sent events for dashboards that are open: which survey has new answers. */
export function liveRoutes(
  app: Hono<AppEnv>,
  { surveys }: Pick<Services, "surveys">,
  access: Access,
  feed: LiveFeed,
): void {
  app.get("/api/v1/surveys/:key/live", access.guard, async (c) => {
    const key = c.req.param("key");
    if (!(await surveys.current(key))) throw new Refusal("unknown_survey", "There is no such survey.");
    const events = feed.open(key);
    if (!events)
      throw new Refusal("busy", "Too many dashboards are open. This one works without live updates.", {
        retryAfter: 60,
      });
    // Proxies that gather an answer before passing it on would hold events back.
    c.header("X-Accel-Buffering", "no");
    return c.body(events, 200, { "Content-Type": "text/event-stream; charset=utf-8" });
  });
}
