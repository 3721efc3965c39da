import type { Hono } from "hono";
import { sameSecret } from "../../access/secret.ts";
import type { Services } from "../../services.ts";
import type { AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { bearerOf, type Guard } from "../guard.ts";
import type { Metrics } from "../metrics.ts";

/** Figures of the server itself, for a program that watches it: by the token for that, which opens nothing else, or by the right `settings`. */
export function metricsRoutes(app: Hono<AppEnv>, { access, config }: Services, metrics: Metrics): void {
  const owners = access.needs("settings");
  const watcherOrOwner: Guard = Object.assign(
    async (...[c, next]: Parameters<Guard>) => {
      const bearer = bearerOf(c);
      if (config.metricsToken !== null && bearer !== null && sameSecret(bearer, config.metricsToken)) {
        await next();
        return;
      }
      return owners(c, next);
    },
    { right: owners.right },
  );

  app.get("/metrics", watcherOrOwner, async (c) => {
    c.header("Cache-Control", "no-store");
    return c.body(await metrics.text(), 200, { "Content-Type": metrics.contentType });
  });
  app.all("/metrics", (c) => methodNotAllowed(c, "GET"));
}
