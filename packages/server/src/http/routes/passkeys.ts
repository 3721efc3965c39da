import type { ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { deviceOf } from "../../access/device.ts";
import { addPasskey } from "../../account/passkeys/add.ts";
import { listPasskeys } from "../../account/passkeys/list.ts";
import { offerPasskey } from "../../account/passkeys/offer.ts";
import { type Party, partyOf } from "../../account/passkeys/party.ts";
import { removePasskey } from "../../account/passkeys/remove.ts";
import { askForPasskey } from "../../account/passkeys/signIn.ts";
import type { Services } from "../../services.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { actorHere } from "../guard.ts";
import { readSmallBody } from "../small.ts";

const PATH = "/api/v1/passkeys";
const ONE = `${PATH}/:id`;
const OFFER = `${PATH}/options`;
const SIGNING = "/api/v1/session/passkey";

/** Passkeys: one's own, and the question by which whoever is not signed in yet signs in with one. */
export function passkeyRoutes(app: Hono<AppEnv>, services: Services): void {
  const { access, limits, config } = services;
  const partyHere = (c: AppContext): Party => partyOf(config.publicUrl, c.req.url);

  app.get(PATH, access.known, async (c) => {
    const party = partyHere(c);
    const passkeys = await listPasskeys(actorHere(c), services, party);
    return c.json<ReplyOf<`GET ${typeof PATH}`>>({ isPossible: party.isPossible, passkeys });
  });

  app.post(OFFER, access.known, async (c) => {
    const body = await readSmallBody(c);
    const right = limits.attempt(c);
    const options = await offerPasskey(actorHere(c), services, partyHere(c), body);
    right();
    return c.json(options, 201);
  });

  app.post(PATH, access.known, async (c) => {
    const device = deviceOf(c.req.header("user-agent") ?? "");
    const body = await readSmallBody(c);
    return c.json<ReplyOf<`POST ${typeof PATH}`>>(
      await addPasskey(actorHere(c), services, partyHere(c), device, body),
      201,
    );
  });

  app.delete(ONE, access.known, async (c) => {
    await removePasskey(actorHere(c), services, c.req.param("id"));
    return c.body(null, 204);
  });

  app.post(SIGNING, access.sameSite, async (c) => {
    c.header("Cache-Control", "no-store");
    limits.question(c);
    return c.json(await askForPasskey(services, partyHere(c)), 201);
  });

  app.all(PATH, (c) => methodNotAllowed(c, "GET, POST"));
  app.all(OFFER, (c) => methodNotAllowed(c, "POST"));
  app.all(ONE, (c) => methodNotAllowed(c, "DELETE"));
  app.all(SIGNING, (c) => methodNotAllowed(c, "POST"));
}
