import { API, type ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { changePassword } from "../../account/changePassword.ts";
import { endOwnSession, endOwnSessions } from "../../account/endSessions.ts";
import { listSessions } from "../../account/listSessions.ts";
import { readParameters } from "../../parameters.ts";
import type { Services } from "../../services.ts";
import type { AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { actorHere } from "../guard.ts";
import { readSmallBody } from "../small.ts";

const SESSIONS = "/api/v1/sessions";
const SESSION = `${SESSIONS}/:id`;
const PASSWORD = "/api/v1/me/password";

/** What somebody keeps of their own: where they are signed in, and their password. */
export function accountRoutes(app: Hono<AppEnv>, services: Services): void {
  const { access, limits } = services;

  app.get(SESSIONS, access.known, async (c) =>
    c.json<ReplyOf<"GET /api/v1/sessions">>({
      sessions: await listSessions(actorHere(c), services, access.sessionHash(c)),
    }),
  );

  app.delete(SESSIONS, access.known, async (c) => {
    const keepsThis = readParameters(c.req.queries(), API["DELETE /api/v1/sessions"].query).except === "this";
    await endOwnSessions(actorHere(c), services, keepsThis ? access.sessionHash(c) : null);
    if (!keepsThis) await access.endSession(c);
    return c.body(null, 204);
  });

  app.delete(SESSION, access.known, async (c) => {
    await endOwnSession(actorHere(c), services, c.req.param("id"));
    return c.body(null, 204);
  });

  app.put(PASSWORD, access.known, async (c) => {
    const body = await readSmallBody(c);
    const right = limits.attempt(c);
    const id = await changePassword(actorHere(c), services, body);
    right();
    await access.openSession(c, id);
    return c.body(null, 204);
  });

  app.all(SESSIONS, (c) => methodNotAllowed(c, "GET, DELETE"));
  app.all(SESSION, (c) => methodNotAllowed(c, "DELETE"));
  app.all(PASSWORD, (c) => methodNotAllowed(c, "PUT"));
}
