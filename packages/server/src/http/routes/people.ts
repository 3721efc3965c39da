import type { Invitation } from "@klankbord/shared";
import type { ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { endSessionsOf } from "../../account/endSessions.ts";
import { removePasskeysOf } from "../../account/passkeys/remove.ts";
import { removeSecondFactor } from "../../account/secondFactor/remove.ts";
import { changePerson } from "../../people/change.ts";
import { invite } from "../../people/invite.ts";
import { addInvited, inviteByMail } from "../../people/inviteByMail.ts";
import { removePerson } from "../../people/remove.ts";
import { listPeople } from "../../people/stored.ts";
import type { Services } from "../../services.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { actorHere } from "../guard.ts";
import { readRevision, readSmallBody } from "../small.ts";
import { staffLanguage } from "../staffLanguage.ts";

const PATH = "/api/v1/people";
const ONE = `${PATH}/:id`;
const LINK = `${ONE}/link`;
const MAIL = `${LINK}/mail`;
const SESSIONS = `${ONE}/sessions`;
const PASSKEYS = `${ONE}/passkeys`;
const SECOND_FACTOR = `${ONE}/second-factor`;

/** Who may sign in. */
export function peopleRoutes(app: Hono<AppEnv>, services: Services): void {
  const { access, config } = services;
  const owners = access.needs("settings");

  const invitationFor = async (c: AppContext, id: string): Promise<Invitation> => {
    const { secret, expires } = await invite(actorHere(c), services, id);
    const base = config.publicUrl ?? new URL(c.req.url).origin;
    // Behind #, which browsers send nowhere: not in the log of a proxy, and no preview of a mail spends it.
    return { link: `${base}/dashboard#join=${secret}`, expires: new Date(expires).toISOString() };
  };

  app.get(PATH, owners, async (c) =>
    c.json<ReplyOf<"GET /api/v1/people">>({ people: await listPeople(services) }),
  );

  app.post(PATH, owners, async (c) => {
    const { person, repeated, mailed } = await addInvited(
      actorHere(c),
      services,
      await readSmallBody(c),
      staffLanguage(c),
    );
    const invitation = person.joined || repeated || mailed ? null : await invitationFor(c, person.id);
    return c.json<ReplyOf<"POST /api/v1/people">>({ ...person, mailed, invitation }, repeated ? 200 : 201);
  });

  app.put(ONE, owners, async (c) =>
    c.json<ReplyOf<"PUT /api/v1/people/:id">>(
      await changePerson(actorHere(c), services, c.req.param("id"), await readSmallBody(c)),
    ),
  );

  app.delete(ONE, owners, async (c) => {
    await removePerson(actorHere(c), services, c.req.param("id"), readRevision(c));
    return c.body(null, 204);
  });

  app.post(LINK, owners, async (c) =>
    c.json<ReplyOf<"POST /api/v1/people/:id/link">>(await invitationFor(c, c.req.param("id")), 201),
  );

  app.post(MAIL, owners, async (c) => {
    await inviteByMail(actorHere(c), services, c.req.param("id"), staffLanguage(c));
    return c.body(null, 202);
  });

  app.delete(SESSIONS, owners, async (c) => {
    await endSessionsOf(actorHere(c), services, c.req.param("id"));
    return c.body(null, 204);
  });

  app.delete(SECOND_FACTOR, owners, async (c) => {
    await removeSecondFactor(actorHere(c), services, c.req.param("id"));
    return c.body(null, 204);
  });

  app.delete(PASSKEYS, owners, async (c) => {
    await removePasskeysOf(actorHere(c), services, c.req.param("id"));
    return c.body(null, 204);
  });

  app.all(PATH, (c) => methodNotAllowed(c, "GET, POST"));
  app.all(ONE, (c) => methodNotAllowed(c, "PUT, DELETE"));
  app.all(LINK, (c) => methodNotAllowed(c, "POST"));
  app.all(MAIL, (c) => methodNotAllowed(c, "POST"));
  app.all(SESSIONS, (c) => methodNotAllowed(c, "DELETE"));
  app.all(PASSKEYS, (c) => methodNotAllowed(c, "DELETE"));
  app.all(SECOND_FACTOR, (c) => methodNotAllowed(c, "DELETE"));
}
