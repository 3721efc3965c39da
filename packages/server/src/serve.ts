import { serve } from "@hono/node-server";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import { openServices } from "./open.ts";

/** Starts the server and stops it in order at SIGTERM or SIGINT. */
export async function serveCommand(config: Config): Promise<null> {
  const services = await openServices(config);
  const app = createApp(services);
  serve({ fetch: app.fetch, hostname: config.host, port: config.port });
  return null;
}
