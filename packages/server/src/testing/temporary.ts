import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createApp } from "../http/app.ts";
import { readConfig, type Config } from "../config.ts";
import { createLog, type Log } from "../log.ts";
import { openServices, type OpenServices } from "../open.ts";

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "klankbord-"));
  onTestFinished(async () => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const TOKEN = "the-token-of-this-test";

interface Given {
  /** Several servers on one database share its folder. */
  folder?: string;
  now?: () => number;
  config?: Partial<Config>;
  log?: Log;
}

export interface TemporaryServer {
  services: OpenServices;
  folder: string;
  request: (path: string, init?: RequestInit) => Promise<Response>;
  /** Posts a submission as JSON. */
  post: (submission: unknown, headers?: Record<string, string>) => Promise<Response>;
  /** Stores a definition with the admin token. */
  put: (key: string, definition: unknown) => Promise<Response>;
}

/** A whole server on a database file of its own, without a socket; closed and deleted after the test. */
export async function temporaryServer(given: Given = {}): Promise<TemporaryServer> {
  const folder = given.folder ?? (await temporaryFolder());
  const config: Config = {
    ...readConfig({ DATABASE_URL: `file:${join(folder, "klankbord.db")}`, ADMIN_TOKEN: TOKEN }),
    ...given.config,
  };
  const services = await openServices(config, {
    log: given.log ?? createLog("silent"),
    ...(given.now ? { now: given.now } : {}),
  });
  onTestFinished(async () => services.close());
  const app = createApp(services);
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => app.request(path, init);
  return {
    services,
    folder,
    request,
    post: async (submission, headers = {}) =>
      request("/api/v1/responses", {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(submission),
      }),
    put: async (key, definition) =>
      request(`/api/v1/surveys/${key}`, {
        method: "PUT",
        headers: { "content-type": "application/json", authorization: `Bearer ${TOKEN}` },
        body: JSON.stringify(definition),
      }),
  };
}
