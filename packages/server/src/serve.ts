import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import { addDemoOnce } from "./demo/add.ts";
import { openServices, type OpenServices } from "./open.ts";
import { Told } from "./told.ts";

/**
 * A client that is slow on purpose holds a socket for seconds, not minutes (T12). Node only heeds these when they are
 * given as the server is made. ms, and bytes for the headers.
 */
const SOCKETS = {
  connectionsCheckingInterval: 1_000,
  headersTimeout: 5_000,
  requestTimeout: 9_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 8_192,
};

/** Time for requests that run when the server is told to stop, in ms. */
const DRAIN = 10_000;

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

/** Where to click, for whoever started the server in a terminal. */
function announcement({ publicUrl, host, demo, adminToken }: Config, port: number): string {
  const base =
    publicUrl ??
    `http://${LOOPBACK.has(host) || host === "0.0.0.0" || host === "::" ? "localhost" : host}:${port}`;
  const lines = [
    ...(demo ? [`  Demo shop   ${base}/demo`] : []),
    `  Dashboard   ${base}/dashboard`,
    `  Monitor     ${base}/s/monitor`,
    `  Feedback    ${base}/s/feedback`,
  ];
  const open =
    adminToken === null && !LOOPBACK.has(host)
      ? "\n  HOST is open to the network and ADMIN_TOKEN is not set: the dashboard stays shut. Set ADMIN_TOKEN.\n"
      : "";
  return `\nKlankbord is ready.\n\n${lines.join("\n")}\n${open}\n`;
}

interface Listening {
  server: Server;
  port: number;
  services: OpenServices;
  /** Takes no more connections, finishes what runs, stores what was taken, closes the database. */
  stop: () => Promise<void>;
}

async function listen(config: Config): Promise<Listening> {
  const services = await openServices(config);
  if (config.demo) await addDemoOnce(services);
  const app = createApp(services);
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: SOCKETS }) as Server;
  server.listen(config.port, config.host);
  try {
    await once(server, "listening");
  } catch (error) {
    await services.close();
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      throw new Told(`Port ${config.port} is in use. Stop what listens there, or set PORT.`);
    throw error;
  }
  services.insight.warm();
  const { port } = server.address() as AddressInfo;
  return {
    server,
    port,
    services,
    stop: async () => {
      services.stop();
      const closed = once(server, "close");
      server.close();
      // Requests on connections that stay open are answered with `Connection: close` from now on (app.ts).
      const idle = setInterval(() => server.closeIdleConnections(), 100);
      const late = setTimeout(() => server.closeAllConnections(), DRAIN);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
      await services.close();
    },
  };
}

/** Serves until SIGTERM or SIGINT, then stops in order. */
export async function serveCommand(config: Config): Promise<number> {
  const { port, stop, services } = await listen(config);
  process.stdout.write(announcement(config, port));
  const told = new AbortController();
  await Promise.race(
    ["SIGTERM", "SIGINT"].map(async (signal) =>
      once(process, signal, { signal: told.signal }).catch(() => undefined),
    ),
  );
  told.abort();
  services.log.info("stopping");
  await stop();
  return 0;
}
