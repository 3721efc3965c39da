import type { ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { offerSecondFactor } from "../../account/secondFactor/offer.ts";
import { confirmSecondFactor } from "../../account/secondFactor/confirm.ts";
import { readSecondFactor } from "../../account/secondFactor/read.ts";
import { removeOwnSecondFactor } from "../../account/secondFactor/remove.ts";
import { renewRecoveryCodes } from "../../account/secondFactor/renewCodes.ts";
import type { Services } from "../../services.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { actorHere } from "../guard.ts";
import { readSmallBody } from "../small.ts";

const PATH = "/api/v1/me/second-factor";
const REMOVE = `${PATH}/remove`;
const CODES = "/api/v1/me/recovery-codes";

/** The code that is asked of somebody beside their password: offered, confirmed, switched off, and what stands in for it. */
export function secondFactorRoutes(app: Hono<AppEnv>, services: Services): void {
  const { access, limits } = services;

  /** What asks for the password counts as trying to sign in. */
  const byPassword = async <T>(c: AppContext, verb: (body: unknown) => Promise<T>): Promise<T> => {
    const body = await readSmallBody(c);
    const right = limits.attempt(c);
    const done = await verb(body);
    right();
    return done;
  };

  app.get(PATH, access.known, async (c) =>
    c.json<ReplyOf<`GET ${typeof PATH}`>>(await readSecondFactor(actorHere(c), services)),
  );

  app.post(PATH, access.known, async (c) =>
    c.json<ReplyOf<`POST ${typeof PATH}`>>(
      await byPassword(c, async (body) => offerSecondFactor(actorHere(c), services, body)),
      201,
    ),
  );

  app.put(PATH, access.known, async (c) => {
    const here = access.sessionHash(c);
    const codes = await confirmSecondFactor(actorHere(c), services, await readSmallBody(c), here);
    return c.json<ReplyOf<`PUT ${typeof PATH}`>>({ codes });
  });

  app.post(REMOVE, access.known, async (c) => {
    await byPassword(c, async (body) => removeOwnSecondFactor(actorHere(c), services, body));
    return c.body(null, 204);
  });

  app.post(CODES, access.known, async (c) => {
    const renewing = async (body: unknown) => renewRecoveryCodes(actorHere(c), services, body);
    return c.json<ReplyOf<`POST ${typeof CODES}`>>({ codes: await byPassword(c, renewing) }, 201);
  });

  app.all(PATH, (c) => methodNotAllowed(c, "GET, POST, PUT"));
  app.all(REMOVE, (c) => methodNotAllowed(c, "POST"));
  app.all(CODES, (c) => methodNotAllowed(c, "POST"));
}
