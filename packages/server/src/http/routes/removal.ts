import { responseRemoval, type ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { countChosen, readChosen } from "../../responses/chosen.ts";
import { removeChosen } from "../../responses/removeChosen.ts";
import type { AppContext, AppEnv } from "../context.ts";
import type { Services } from "../../services.ts";
import { readBody } from "../body.ts";
import { methodNotAllowed } from "../cors.ts";
import { actorHere } from "../guard.ts";
import { unlimited } from "../../insight/within.ts";
import { definitionOf } from "../definitionOf.ts";
import { parseJson, SUBMISSION_LIMITS } from "../json.ts";
import { invalidField } from "../../invalid.ts";

const COUNT = "/api/v1/surveys/:key/responses/count";
const REMOVE = "/api/v1/surveys/:key/responses/remove";

const MOST_BYTES = 64 * 1024;

/** Responses that are junk: how many are meant, and their removal by whoever has seen that number. */
export function removalRoutes(app: Hono<AppEnv>, services: Services): void {
  const { surveys, access, db } = services;

  const bodyOf = async (c: AppContext): Promise<unknown> =>
    parseJson(await readBody(c, MOST_BYTES), SUBMISSION_LIMITS);

  app.post(COUNT, access.needs("settings"), async (c) => {
    unlimited(actorHere(c), "Removing responses");
    const definition = await definitionOf(c, surveys);
    const which = readChosen(definition, await bodyOf(c));
    return c.json<ReplyOf<`POST ${typeof COUNT}`>>({ n: await countChosen(db, definition, which) });
  });

  app.post(REMOVE, access.needs("settings"), async (c) => {
    unlimited(actorHere(c), "Removing responses");
    const definition = await definitionOf(c, surveys);
    const body = responseRemoval.safeParse(await bodyOf(c));
    if (!body.success) throw invalidField(body.error);
    const { n, ...which } = body.data;
    return c.json<ReplyOf<`POST ${typeof REMOVE}`>>({
      removed: await removeChosen(actorHere(c), services, definition, readChosen(definition, which), n),
    });
  });

  app.all(COUNT, (c) => methodNotAllowed(c, "POST"));
  app.all(REMOVE, (c) => methodNotAllowed(c, "POST"));
}
