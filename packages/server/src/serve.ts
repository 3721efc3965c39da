import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { createApp } from "./http/app.ts";
import { createSockets } from "./http/sockets.ts";
import type { Config } from "./config.ts";
import { admitColleagues } from "./demo/people.ts";
import { addDemoOnce } from "./demo/add.ts";
import { openServices, type OpenServices } from "./open.ts";
import { filePath, isFile } from "./storage/client.ts";
import { PlainError } from "./plainError.ts";

/** Time for requests that run when the server is told to stop, in ms. */
const DRAIN = 10_000;

const LOCAL = new Set(["127.0.0.1", "::1", "localhost", "0.0.0.0", "::"]);

/** Where people reach it from this machine, or as the settings say. */
function addressOf({ publicUrl, host }: Config, port: number): string {
  if (publicUrl) return publicUrl;
  return `http://${LOCAL.has(host) ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** The link that signs in whoever reads it here; the secret is behind a #, so that no server and no log ever sees it. */
function signInLink(base: string, secret: string): string {
  return `${base}/dashboard#sign-in=${secret}`;
}

interface Listening {
  server: Server;
  base: string;
  services: OpenServices;
  /** Who may sign in to the demo, and how. */
  colleagues: Awaited<ReturnType<typeof admitColleagues>>;
  /** Takes no more connections, finishes what runs, stores what was taken, closes the database. */
  stop: () => Promise<void>;
}

/** Where to click, for whoever started the server in a terminal. */
function announcement(
  { demo, databaseUrl }: Config,
  { base, services: { access, isNew }, colleagues }: Listening,
): string {
  const secret = access.linkSecret();
  const lines = [
    ...(demo ? [`  Demo shop   ${base}/demo`] : []),
    `  Dashboard   ${secret === null ? `${base}/dashboard` : signInLink(base, secret)}`,
    `  Monitor     ${base}/s/monitor`,
    `  Feedback    ${base}/s/feedback`,
    `  Database    ${isFile(databaseUrl) ? resolve(filePath(databaseUrl)) : new URL(databaseUrl).host}${isNew ? " (new)" : ""}`,
  ];
  const once =
    secret === null
      ? ""
      : "\nThe dashboard's link signs one browser in, once; then the next one is printed.\n";
  const staff = colleagues
    ? `\nOr sign in as somebody of the demo, with the password ${colleagues.password}\n${colleagues.people
        .map(({ email, role }) => `  ${role.padEnd(10)} ${email}\n`)
        .join("")}`
    : "";
  return `\nKlankbord is ready.\n\n${lines.join("\n")}\n${once}${staff}\n`;
}

async function listen(config: Config): Promise<Listening> {
  let base = "";
  const services: OpenServices = await openServices(config, {
    linkUsed: () => {
      const secret = services.access.linkSecret();
      if (secret !== null) process.stdout.write(`Signed in. The next link: ${signInLink(base, secret)}\n`);
    },
  });
  const colleagues = config.demo ? await admitColleagues(services, (await addDemoOnce(services)) > 0) : null;
  const app = createApp(services);
  const server = createSockets(app.fetch);
  server.listen(config.port, config.host);
  try {
    await once(server, "listening");
  } catch (error) {
    await services.close();
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE")
      throw new PlainError(`Port ${config.port} is in use. Stop what listens there, or set PORT.`, {
        cause: error,
      });
    if (code === "EACCES")
      throw new PlainError(`This user may not listen on port ${config.port}. Set PORT to one from 1024 on.`, {
        cause: error,
      });
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "EINVAL")
      throw new PlainError(
        `${config.host} is no address of this machine. Set HOST to one that is, or leave it out.`,
        {
          cause: error,
        },
      );
    throw error;
  }
  services.insight.warm();
  services.jobs.start();
  base = addressOf(config, (server.address() as AddressInfo).port);
  return {
    server,
    base,
    services,
    colleagues,
    stop: async () => {
      services.stop();
      const closed = once(server, "close");
      server.close();
      // Requests on connections that stay open are answered with `Connection: close` from now on (http/app.ts).
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
export async function serveUntilStopped(config: Config): Promise<void> {
  const listening = await listen(config);
  const { stop, services } = listening;
  process.stdout.write(announcement(config, listening));
  const told = new AbortController();
  await Promise.race(
    ["SIGTERM", "SIGINT"].map(async (signal) =>
      once(process, signal, { signal: told.signal }).catch(() => undefined),
    ),
  );
  told.abort();
  services.log.info("stopping");
  await stop();
}
