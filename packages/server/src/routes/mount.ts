import type { Hono } from "hono";
import type { AppEnv, Services } from "../services.ts";

/** Every route of the server, by the file that holds it. */
export function mountRoutes(_app: Hono<AppEnv>, _services: Services): void {}
