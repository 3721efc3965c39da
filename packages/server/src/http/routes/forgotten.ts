import { passwordForgotten, type ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { hashOf } from "../../access/secret.ts";
import { invalidField } from "../../invalid.ts";
import { createWindows } from "../../limits/windows.ts";
import { forgotPassword } from "../../people/forgotPassword.ts";
import type { Services } from "../../services.ts";
import type { AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { readSmallBody } from "../small.ts";

const PATH = "/api/v1/password-forgotten";

/** Mails that one e-mail address gets by this; more are asked for by somebody who is not its owner. */
const MAILS = [{ name: "hour", most: 3, per: 3600 }];

/** For who forgot their password: whether they can have a link sent, and sending one. */
export function forgottenRoutes(app: Hono<AppEnv>, services: Services): void {
  const { access, limits, now, mailer } = services;
  const sent = createWindows(MAILS, now);

  app.get(PATH, (c) => {
    c.header("Cache-Control", "no-store");
    return c.json<ReplyOf<"GET /api/v1/password-forgotten">>({ available: mailer !== null });
  });

  app.post(PATH, access.sameSite, async (c) => {
    c.header("Cache-Control", "no-store");
    const given = passwordForgotten.safeParse(await readSmallBody(c));
    if (!given.success) throw invalidField(given.error);
    // Never taken back: nobody is told whether it was a right one.
    limits.attempt(c);
    const { email, language } = given.data;
    // Alike for every address, and said to nobody: the mails that came say it.
    if (sent.take(hashOf(email)).every(({ left }) => left >= 0))
      await forgotPassword(services, email, language);
    return c.body(null, 202);
  });

  app.all(PATH, (c) => methodNotAllowed(c, "GET, POST"));
}
