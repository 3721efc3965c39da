import type { ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { unlimited } from "../../insight/within.ts";
import { erasePerson } from "../../personal/erase.ts";
import { exportPerson } from "../../personal/exportPerson.ts";
import type { Services } from "../../services.ts";
import type { AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { actorHere } from "../guard.ts";
import { readSmallBody } from "../small.ts";

const ERASE = "/api/v1/erase";
const EXPORT = "/api/v1/export-person";

/** What a person of the outside world may ask of whoever keeps their data (P3). Posted: an address never stands in a log of requests. */
export function personalRoutes(app: Hono<AppEnv>, services: Services): void {
  const owners = services.access.needs("settings");

  app.post(ERASE, owners, async (c) => {
    unlimited(actorHere(c), "Erasing somebody");
    return c.json<ReplyOf<`POST ${typeof ERASE}`>>({
      erased: await erasePerson(actorHere(c), services, await readSmallBody(c)),
    });
  });

  app.post(EXPORT, owners, async (c) => {
    unlimited(actorHere(c), "What is kept of somebody");
    c.header("Cache-Control", "no-store");
    return c.json<ReplyOf<`POST ${typeof EXPORT}`>>(
      await exportPerson(actorHere(c), services, await readSmallBody(c)),
    );
  });

  app.all(ERASE, (c) => methodNotAllowed(c, "POST"));
  app.all(EXPORT, (c) => methodNotAllowed(c, "POST"));
}
