import { JOB_STATES } from "@klankbord/shared";
import type { Hono } from "hono";
import { z } from "zod";
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

const number = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, "a whole number")
  .transform(Number);

/** What the server does later or again, and what did not go. */
export function jobRoutes(app: Hono<AppEnv>, services: Services): void {
  const owners = services.access.needs("settings");

  app.get(PATH, owners, async (c) => {
    const { state, cursor } = readParameters(c.req.queries(), {
      state: z.enum(JOB_STATES, `one of ${JOB_STATES.join(", ")}`).optional(),
      cursor: number.optional(),
    });
    return c.json(await listJobs(services, state ?? null, cursor ?? null, PAGE));
  });

  app.post(RETRY, owners, async (c) => {
    const id = number.safeParse(c.req.param("id"));
    await retryJob(actorHere(c), services, id.data ?? 0);
    return c.body(null, 204);
  });

  app.all(PATH, (c) => methodNotAllowed(c, "GET"));
  app.all(RETRY, (c) => methodNotAllowed(c, "POST"));
}
