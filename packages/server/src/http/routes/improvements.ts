import type { ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { addImprovement } from "../../improvements/add.ts";
import { changeImprovement } from "../../improvements/change.ts";
import { listImprovements } from "../../improvements/list.ts";
import { concerns } from "../../improvements/own.ts";
import { removeImprovement } from "../../improvements/remove.ts";
import type { AppEnv } from "../context.ts";
import type { Services } from "../../services.ts";
import { methodNotAllowed } from "../cors.ts";
import { definitionOf } from "../definitionOf.ts";
import { actorHere } from "../guard.ts";
import { readRevision, readSmallBody } from "../small.ts";

const PATH = "/api/v1/surveys/:key/improvements";
const ONE = `${PATH}/:id`;

/** The register of improvements of a survey. */
export function improvementRoutes(app: Hono<AppEnv>, services: Services): void {
  const { surveys, access } = services;

  app.get(PATH, access.needs("figures"), async (c) => {
    const { key } = await definitionOf(c, surveys);
    const all = await listImprovements(services, key);
    const own = all.improvements.filter((one) => concerns(actorHere(c), one));
    return c.json<ReplyOf<`GET ${typeof PATH}`>>({ ...all, improvements: own });
  });

  app.post(PATH, access.needs("improve"), async (c) => {
    const definition = await definitionOf(c, surveys);
    const { improvement, repeated } = await addImprovement(
      actorHere(c),
      services,
      definition,
      await readSmallBody(c),
    );
    return c.json<ReplyOf<`POST ${typeof PATH}`>>(improvement, repeated ? 200 : 201);
  });

  app.put(ONE, access.needs("improve"), async (c) => {
    const definition = await definitionOf(c, surveys);
    return c.json<ReplyOf<`PUT ${typeof ONE}`>>(
      await changeImprovement(actorHere(c), services, definition, c.req.param("id"), await readSmallBody(c)),
    );
  });

  app.delete(ONE, access.needs("improve"), async (c) => {
    const definition = await definitionOf(c, surveys);
    await removeImprovement(actorHere(c), services, definition.key, c.req.param("id"), readRevision(c));
    return c.body(null, 204);
  });

  app.all(PATH, (c) => methodNotAllowed(c, "GET, POST"));
  app.all(ONE, (c) => methodNotAllowed(c, "PUT, DELETE"));
}
