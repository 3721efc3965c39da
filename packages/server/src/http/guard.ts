import type { Right } from "@klankbord/shared";
import type { MiddlewareHandler } from "hono";
import { KEEPER, type Actor } from "../access/actor.ts";
import type { Ground } from "../access/ground.ts";
import { findKey } from "../access/keys.ts";
import { createOneTimeLink } from "../access/oneTimeLink.ts";
import { hashOf, sameSecret } from "../access/secret.ts";
import { deviceOf } from "../access/device.ts";
import { createSessions, keeperName } from "../access/sessions.ts";
import type { Config } from "../config.ts";
import { keysOfAll, type KnownGroups } from "../groups/current.ts";
import type { Asker } from "../fair/turns.ts";
import { calendar, DAY } from "../intake/day.ts";
import { Refusal } from "../refusal.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { sessionCookie } from "./cookie.ts";
import type { Limits } from "./limits.ts";
import { isCrossSiteChange } from "./crossSite.ts";

/** A middleware that names the right which it asks for; null where it only asks who is there. */
export type Guard = MiddlewareHandler<AppEnv> & { right: Right | null };

/** Who is asking, and what they may. */
export interface Access {
  /** Whether the request itself carries the admin token. */
  hasToken: (c: AppContext) => boolean;
  /**
   * Whoever has the admin token, an API key or a session; null is nobody that is known. Nobody is let in for where a request comes
   * from: behind a proxy all of them come from this machine. Looked up anew for every request, so a right that was taken is gone at once.
   */
  actorOf: (c: AppContext) => Promise<Actor | null>;
  /** Refuses with 401 whoever is not known, with 403 who lacks the right and changes sent by another site. */
  needs: (right: Right) => Guard;
  /** The same without a right: whoever is signed in. */
  known: Guard;
  /** Refuses changes sent by another site; for routes that are open to who is not signed in. */
  sameSite: MiddlewareHandler<AppEnv>;
  /** Where no admin token is set, the secret of the link that opens one session; else null. */
  linkSecret: () => string | null;
  /** Throws Refusal for whoever does not know the admin token, or where none is set the link's secret, which is then spent. */
  checkKeeper: (token: string) => void;
  /** Signs this browser in, as a person or with null as the keeper, and ends the session that it had. */
  openSession: (c: AppContext, person: string | null) => Promise<void>;
  endSession: (c: AppContext) => Promise<void>;
  /** The hash of this browser's session, by which a list of them knows it; null where it has none. */
  sessionHash: (c: AppContext) => string | null;
  /** Whose turn a question takes: a person, a key, a keeper's session, else whoever comes from one address; and the sign that they have gone. */
  askerOf: (c: AppContext) => Asker;
}

interface Needs extends Ground {
  config: Pick<Config, "adminToken" | "publicUrl" | "timeZone">;
  limits: Limits;
  groups: KnownGroups;
}

/** What a request carries in its header, whoever it is of. */
export function bearerOf(c: AppContext): string | null {
  return /^bearer +([^\s]+)$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? null;
}

/** Who asks, on a route that a guard stands before. */
export function actorHere(c: AppContext): Actor {
  const actor = c.get("actor");
  if (!actor) throw new Error("this route has no guard");
  return actor;
}

/** @param linkUsed is told when the link has opened a session and another one is good. */
export function createAccess(services: Needs, linkUsed: () => void = () => {}): Access {
  const { now, limits } = services;
  const { adminToken, publicUrl, timeZone } = services.config;
  const dayOf = calendar(timeZone);
  const sessions = createSessions(services, keeperName(adminToken));
  const link = adminToken === null ? createOneTimeLink(linkUsed) : null;
  const cookie = sessionCookie(publicUrl?.startsWith("https:") ?? false);

  const hasToken = (c: AppContext): boolean => {
    const bearer = bearerOf(c);
    return adminToken !== null && bearer !== null && sameSecret(bearer, adminToken);
  };

  const find = async (c: AppContext): Promise<Actor | null> => {
    const bearer = bearerOf(c);
    if (bearer !== null) {
      const wrong = limits.token(c);
      const program = hasToken(c) ? KEEPER : await findKey(services, bearer);
      if (program) return program;
      wrong();
    }
    const id = cookie.read(c);
    return id === undefined ? null : sessions.find(id);
  };
  const actorOf = async (c: AppContext): Promise<Actor | null> => {
    const known = c.get("actor");
    if (known !== undefined) return known;
    const found = await find(c);
    // Values as they are by now: one that was merged into another means that, a region its locations.
    const actor =
      found && found.groups !== null
        ? { ...found, groups: keysOfAll(await services.groups.current(), found.groups) }
        : found;
    c.set("actor", actor);
    return actor;
  };

  const endSession = async (c: AppContext): Promise<void> => {
    const id = cookie.read(c);
    if (id !== undefined) await sessions.end(id);
    cookie.clear(c);
  };

  const sameSite: MiddlewareHandler<AppEnv> = async (c, next) => {
    // A token or key in the header is no cookie: another site cannot make a browser add it.
    if (bearerOf(c) === null && isCrossSiteChange(c, publicUrl))
      throw new Refusal("cross_site", "This was sent by a page of another site.");
    await next();
  };

  const guard = (right: Right | null): Guard => {
    const check: MiddlewareHandler<AppEnv> = async (c, next) => {
      const actor = await actorOf(c);
      if (!actor)
        throw new Refusal(
          "unauthorised",
          adminToken === null
            ? "Sign in on the dashboard, open the link that the server prints where it was started, or set ADMIN_TOKEN and start it again."
            : "Send a key or the admin token as `Authorization: Bearer …`, or sign in on the dashboard.",
        );
      if (right !== null && !actor.rights.has(right))
        throw new Refusal("forbidden", `This needs the right ${right}, which you do not have.`);
      c.header("Cache-Control", "no-store");
      c.header(DAY, dayOf(now()));
      await sameSite(c, next);
    };
    return Object.assign(check, { right });
  };

  return {
    hasToken,
    actorOf,
    needs: guard,
    known: guard(null),
    linkSecret: () => link?.secret() ?? null,
    sameSite,
    checkKeeper: (given) => {
      if (adminToken === null ? link?.use(given) === true : sameSecret(given, adminToken)) return;
      throw new Refusal(
        "unauthorised",
        adminToken === null
          ? "This link has been used, or is of an earlier start. The server prints the one that is good where it was started."
          : "This is not the admin token.",
        { field: "token" },
      );
    },
    openSession: async (c, person) => {
      const former = cookie.read(c);
      if (former !== undefined) await sessions.end(former);
      cookie.write(c, await sessions.open(person, deviceOf(c.req.header("user-agent") ?? "")));
    },
    endSession,
    sessionHash: (c) => {
      const id = cookie.read(c);
      return id === undefined ? null : hashOf(id);
    },
    askerOf: (c) => {
      const actor = c.get("actor");
      const name =
        actor && actor.id !== ""
          ? `${actor.kind} ${actor.id}`
          : (cookie.read(c) ?? `at ${c.env?.incoming?.socket.remoteAddress ?? "nowhere"}`);
      return { name, left: c.req.raw.signal };
    },
  };
}
