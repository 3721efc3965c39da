import type { Hono } from "hono";
import { z } from "zod";
import { addImprovement } from "../../improvements/add.ts";
import { changeImprovement } from "../../improvements/change.ts";
import { listImprovements } from "../../improvements/list.ts";
import { removeImprovement } from "../../improvements/remove.ts";
import { readBody } from "../body.ts";
import { parseJson, SUBMISSION_LIMITS } from "../json.ts";
import { readQuestion } from "../../insight/question.ts";
import type { AppContext, AppEnv } from "../context.ts";
import type { Services } from "../../services.ts";
import { methodNotAllowed } from "../cors.ts";
import { definitionOf } from "../definitionOf.ts";

const PATH = "/api/v1/surveys/:key/improvements";
const ONE = `${PATH}/:id`;

const MOST_BYTES = 16 * 1024;

const revision = z.string().regex(/^[1-9]\d{0,8}$/, "the revision that you saw, a whole number");

/** The register of improvements of a survey. */
export function improvementRoutes(app: Hono<AppEnv>, services: Services): void {
  const { surveys, access } = services;

  const bodyOf = async (c: AppContext): Promise<unknown> =>
    parseJson(await readBody(c, MOST_BYTES), SUBMISSION_LIMITS);

  app.get(PATH, access.guard, async (c) => {
    const { key } = await definitionOf(c, surveys);
    return c.json(await listImprovements(services, key));
  });

  app.post(PATH, access.guard, async (c) => {
    const definition = await definitionOf(c, surveys);
    const { improvement, repeated } = await addImprovement(services, definition, await bodyOf(c));
    return c.json(improvement, repeated ? 200 : 201);
  });

  app.put(ONE, access.guard, async (c) => {
    const definition = await definitionOf(c, surveys);
    return c.json(await changeImprovement(services, definition, c.req.param("id"), await bodyOf(c)));
  });

  app.delete(ONE, access.guard, async (c) => {
    const definition = await definitionOf(c, surveys);
    const { fields } = readQuestion({ ...definition, dimensions: [] }, c.req.queries(), { revision });
    await removeImprovement(services, definition.key, c.req.param("id"), Number(fields.revision));
    return c.body(null, 204);
  });

  app.all(PATH, (c) => methodNotAllowed(c, "GET, POST"));
  app.all(ONE, (c) => methodNotAllowed(c, "PUT, DELETE"));
}
