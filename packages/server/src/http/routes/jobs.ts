import { API, type ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { listJobs } from "../../jobs/list.ts";
import { retryJob } from "../../jobs/retry.ts";
import { readParameters } from "../../parameters.ts";
import type { Services } from "../../services.ts";
import type { AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { actorHere } from "../guard.ts";

const PATH = "/api/v1/jobs";
const RETRY = `${PATH}/:id/retry`;

/** Jobs a page. */
const PAGE = 50;

/** What the server does later or again, and what did not go. */
export function jobRoutes(app: Hono<AppEnv>, services: Services): void {
  const owners = services.access.needs("settings");

  app.get(PATH, owners, async (c) => {
    const { state, cursor } = readParameters(c.req.queries(), API["GET /api/v1/jobs"].query);
    return c.json<ReplyOf<"GET /api/v1/jobs">>(await listJobs(services, state ?? null, cursor ?? null, PAGE));
  });

  app.post(RETRY, owners, async (c) => {
    const id = c.req.param("id");
    // What is no number is no job's.
    await retryJob(actorHere(c), services, /^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0);
    return c.body(null, 204);
  });

  app.all(PATH, (c) => methodNotAllowed(c, "GET"));
  app.all(RETRY, (c) => methodNotAllowed(c, "POST"));
}
