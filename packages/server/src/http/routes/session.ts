import { RIGHTS } from "@klankbord/shared";
import { sessionOpening, type ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import type { z } from "zod";
import { partyOf } from "../../account/passkeys/party.ts";
import { whoSignsByPasskey } from "../../account/passkeys/signIn.ts";
import { passSecondFactor } from "../../account/secondFactor/pass.ts";
import { choosePassword, personOfLink } from "../../people/choosePassword.ts";
import { whoSigns } from "../../people/whoSigns.ts";
import { invalidField } from "../../invalid.ts";
import type { Services } from "../../services.ts";
import { findPerson } from "../../people/stored.ts";
import { readBody } from "../body.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { actorHere } from "../guard.ts";
import { parseJson, SUBMISSION_LIMITS } from "../json.ts";

const PATH = "/api/v1/session";

/** Signing in on the dashboard and out again, and who is signed in. */
export function sessionRoutes(app: Hono<AppEnv>, services: Services): void {
  const { access, limits, config } = services;

  const readOpening = async (c: AppContext): Promise<z.infer<typeof sessionOpening>> => {
    const body = parseJson(await readBody(c, 16 * 1024), SUBMISSION_LIMITS);
    const given = sessionOpening.safeParse(body);
    if (given.success) return given.data;
    // The one that was meant says more than that none of four fits.
    const has = (field: string): boolean => typeof body === "object" && body !== null && field in body;
    const [token, signing, choosing, byPasskey] = sessionOpening.options;
    const meant = has("link") ? choosing : has("email") ? signing : has("passkey") ? byPasskey : token;
    throw invalidField(meant.safeParse(body).error ?? given.error);
  };

  // Which ways in the sign-in page can offer beside the password; whether a passkey can be used, the browser knows.
  app.get(PATH, (c) => {
    c.header("Cache-Control", "no-store");
    return c.json<ReplyOf<"GET /api/v1/session">>({
      provider: config.oidc !== null && config.publicUrl !== null,
    });
  });

  app.post(PATH, access.sameSite, async (c) => {
    const given = await readOpening(c);
    c.header("Cache-Control", "no-store");
    // Counted before anything is looked up or hashed: a right one is taken back.
    const right = limits.attempt(c);
    if ("token" in given) {
      access.checkKeeper(given.token);
      right();
      await access.openSession(c, null);
      return c.body(null, 204);
    }
    if ("passkey" in given) {
      const person = await whoSignsByPasskey(services, partyOf(config.publicUrl, c.req.url), given.passkey);
      right();
      await access.openSession(c, person);
      return c.json<ReplyOf<"POST /api/v1/session">>({ person }, 201);
    }
    const id =
      "link" in given
        ? await personOfLink(services, given.link)
        : await whoSigns(services, given.email, given.password);
    // What follows is guessed by person, and has a limit of its own.
    right();
    await passSecondFactor(services, id, given.code);
    if ("link" in given) await choosePassword(services, given.link, given.password);
    await access.openSession(c, id);
    return c.json<ReplyOf<"POST /api/v1/session">>({ person: id }, 201);
  });

  app.delete(PATH, access.sameSite, async (c) => {
    await access.endSession(c);
    c.header("Cache-Control", "no-store");
    return c.body(null, 204);
  });

  app.get("/api/v1/me", access.known, async (c) => {
    const { kind, id, rights } = actorHere(c);
    const found = kind === "person" ? await findPerson(services, id) : null;
    const person = found && {
      id,
      name: found.name,
      email: found.email,
      role: found.role,
      groups: found.groups,
    };
    return c.json<ReplyOf<"GET /api/v1/me">>({ person, rights: RIGHTS.filter((right) => rights.has(right)) });
  });

  app.all(PATH, (c) => methodNotAllowed(c, "GET, POST, DELETE"));
  app.all("/api/v1/me", (c) => methodNotAllowed(c, "GET"));
}
