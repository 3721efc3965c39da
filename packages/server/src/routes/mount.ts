import type { Hono } from "hono";
import type { AppEnv, Services } from "../services.ts";
import { embedRoutes } from "./embed.ts";
import { healthRoutes } from "./health.ts";
import { responseRoutes } from "./responses.ts";
import { sessionRoutes } from "./session.ts";
import { surveyRoutes } from "./surveys.ts";

/** Every route of the server, by the file that holds it. */
export function mountRoutes(app: Hono<AppEnv>, services: Services): void {
  responseRoutes(app, services);
  surveyRoutes(app, services);
  embedRoutes(app, services);
  sessionRoutes(app, services.access);
  healthRoutes(app, services);
}
