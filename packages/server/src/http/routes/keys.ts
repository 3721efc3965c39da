import type { ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { addKey } from "../../keys/add.ts";
import { listKeys } from "../../keys/list.ts";
import { removeKey } from "../../keys/remove.ts";
import type { Services } from "../../services.ts";
import type { AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { actorHere } from "../guard.ts";
import { readSmallBody } from "../small.ts";

const PATH = "/api/v1/keys";
const ONE = `${PATH}/:id`;

/** Keys of programs. */
export function keyRoutes(app: Hono<AppEnv>, services: Services): void {
  const owners = services.access.needs("settings");

  app.get(PATH, owners, async (c) => c.json<ReplyOf<"GET /api/v1/keys">>({ keys: await listKeys(services) }));

  app.post(PATH, owners, async (c) =>
    c.json<ReplyOf<"POST /api/v1/keys">>(await addKey(actorHere(c), services, await readSmallBody(c)), 201),
  );

  app.delete(ONE, owners, async (c) => {
    await removeKey(actorHere(c), services, c.req.param("id"));
    return c.body(null, 204);
  });

  app.all(PATH, (c) => methodNotAllowed(c, "GET, POST"));
  app.all(ONE, (c) => methodNotAllowed(c, "DELETE"));
}
