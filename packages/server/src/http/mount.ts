import type { Hono } from "hono";
import type { AppEnv } from "./context.ts";
import type { Services } from "../services.ts";
import { accountRoutes } from "./routes/account.ts";
import { auditRoutes } from "./routes/audit.ts";
import { dashboardRoutes } from "./routes/dashboard.ts";
import { demoRoutes } from "./routes/demo.ts";
import { embedRoutes } from "./routes/embed.ts";
import { healthRoutes } from "./routes/health.ts";
import { hostedRoutes } from "./routes/hosted.ts";
import { improvementRoutes } from "./routes/improvements.ts";
import { insightRoutes } from "./routes/insight.ts";
import { keyRoutes } from "./routes/keys.ts";
import { liveRoutes } from "./routes/live.ts";
import { peopleRoutes } from "./routes/people.ts";
import { priorityRoutes } from "./routes/priority.ts";
import { previewRoutes } from "./routes/preview.ts";
import { removalRoutes } from "./routes/removal.ts";
import { responseRoutes } from "./routes/responses.ts";
import { secondFactorRoutes } from "./routes/secondFactor.ts";
import { sessionRoutes } from "./routes/session.ts";
import { surveyRoutes } from "./routes/surveys.ts";

/** Every route of the server, by the file that holds it. */
export function mountRoutes(app: Hono<AppEnv>, services: Services): void {
  responseRoutes(app, services);
  removalRoutes(app, services);
  surveyRoutes(app, services);
  embedRoutes(app, services);
  sessionRoutes(app, services);
  accountRoutes(app, services);
  secondFactorRoutes(app, services);
  peopleRoutes(app, services);
  keyRoutes(app, services);
  auditRoutes(app, services);
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
