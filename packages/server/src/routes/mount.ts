import type { Hono } from "hono";
import type { AppEnv, Services } from "../services.ts";
import { dashboardRoutes } from "./dashboard.ts";
import { demoRoutes } from "./demo.ts";
import { embedRoutes } from "./embed.ts";
import { healthRoutes } from "./health.ts";
import { hostedRoutes } from "./hosted.ts";
import { improvementRoutes } from "./improvements.ts";
import { insightRoutes } from "./insight.ts";
import { liveRoutes } from "./live.ts";
import { priorityRoutes } from "./priority.ts";
import { previewRoutes } from "./preview.ts";
import { responseRoutes } from "./responses.ts";
import { sessionRoutes } from "./session.ts";
import { surveyRoutes } from "./surveys.ts";

/** Every route of the server, by the file that holds it. */
export function mountRoutes(app: Hono<AppEnv>, services: Services): void {
  responseRoutes(app, services);
  surveyRoutes(app, services);
  embedRoutes(app, services);
  sessionRoutes(app, services.access);
  priorityRoutes(app, services);
  insightRoutes(app, services);
  improvementRoutes(app, services);
  liveRoutes(app, services);
  dashboardRoutes(app, services);
  hostedRoutes(app, services);
  previewRoutes(app, services);
  if (services.config.demo) demoRoutes(app, services);
  healthRoutes(app, services);
}
