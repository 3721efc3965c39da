import type { Hono } from "hono";
import { actorHere } from "../guard.ts";
import { createLiveFeed } from "../../insight/liveFeed.ts";
import { Refusal } from "../../refusal.ts";
import type { AppEnv } from "../context.ts";
import type { Services } from "../../services.ts";
import { dataVersion } from "../../surveys/revision.ts";

/** Server-sent events for dashboards that are open: which survey has new answers. */
export function liveRoutes(app: Hono<AppEnv>, services: Services): void {
  const { access, changes, db, stopping, surveys } = services;
  const feed = createLiveFeed({ changes, version: async (key) => dataVersion(db, key) });
  stopping.addEventListener("abort", feed.close, { once: true });

  app.get("/api/v1/surveys/:key/live", access.needs("figures"), async (c) => {
    const key = c.req.param("key");
    if (!(await surveys.current(key))) throw new Refusal("unknown_survey", "There is no such survey.");
    // How many came in elsewhere is not theirs to know: that something came is enough to look again.
    const events = feed.open(key, { countless: actorHere(c).groups !== null });
    if (!events)
      throw new Refusal("busy", "Too many dashboards are open. This one works without live updates.", {
        retryAfter: 60,
      });
    // Proxies that gather an answer before passing it on would hold events back.
    c.header("X-Accel-Buffering", "no");
    return c.body(events, 200, { "Content-Type": "text/event-stream; charset=utf-8" });
  });
}
