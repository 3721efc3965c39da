import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { MiddlewareHandler } from "hono";
import type { Config } from "../config.ts";
import type { Asker } from "../fair/turns.ts";
import { Refusal } from "../refusal.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { calendar, DAY } from "../intake/day.ts";
import { isCrossSiteChange } from "./crossSite.ts";
import { createOneTimeLink } from "../access/oneTimeLink.ts";
import { sameSecret } from "../access/secret.ts";
import { ABSOLUTE_MS, createSessions } from "../access/sessions.ts";

/** Who may see figures and change surveys, until people have accounts of their own: whoever has the admin token. */
export interface Access {
  /** Whether the request itself carries the admin token. */
  hasToken: (c: AppContext) => boolean;
  /** Token or session. Nobody is let in for where a request comes from: behind a proxy all of them come from this machine. */
  isAdmin: (c: AppContext) => boolean;
  /** Refuses whoever is not admin with 401, and changes sent by another site with 403. */
  guard: MiddlewareHandler<AppEnv>;
  /** Refuses changes sent by another site; for routes that are open to who is not yet admin. */
  sameSite: MiddlewareHandler<AppEnv>;
  /** Where no admin token is set, the secret of the link that opens one session; else null. */
  linkSecret: () => string | null;
  /**
   * Opens a session for whoever knows the admin token, or where none is set the link's secret, and ends the one that the browser had.
   * Throws Refusal otherwise.
   */
  openSession: (c: AppContext, token: string) => void;
  endSession: (c: AppContext) => void;
  /** Whose turn a question takes: a session, else whoever comes from one address; and the sign that they have gone. */
  askerOf: (c: AppContext) => Asker;
}

const COOKIE = "klankbord";

function bearerOf(c: AppContext): string | null {
  return /^bearer +([^\s]+)$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? null;
}

type AccessConfig = Pick<Config, "adminToken" | "publicUrl" | "timeZone">;

/** @param linkUsed is told when the link has opened a session and another one is good. */
export function createAccess(
  config: AccessConfig,
  now: () => number,
  linkUsed: () => void = () => {},
): Access {
  const { adminToken, publicUrl, timeZone } = config;
  const dayOf = calendar(timeZone);
  const sessions = createSessions(now);
  const link = adminToken === null ? createOneTimeLink(linkUsed) : null;
  // The prefix makes browsers refuse the cookie from any other host and without TLS.
  const secure = publicUrl?.startsWith("https:") ?? false;
  const prefix = secure ? "host" : undefined;
  const cookieOf = (c: AppContext): string | undefined =>
    prefix === undefined ? getCookie(c, COOKIE) : getCookie(c, COOKIE, prefix);

  const hasToken = (c: AppContext): boolean => {
    const bearer = bearerOf(c);
    return adminToken !== null && bearer !== null && sameSecret(bearer, adminToken);
  };
  const hasSession = (c: AppContext): boolean => {
    const id = cookieOf(c);
    return id !== undefined && sessions.holds(id);
  };
  const isAdmin = (c: AppContext): boolean => hasToken(c) || hasSession(c);
  const opens = (given: string): boolean =>
    adminToken === null ? link?.use(given) === true : sameSecret(given, adminToken);

  const endSession = (c: AppContext): void => {
    const id = cookieOf(c);
    if (id !== undefined) sessions.end(id);
    deleteCookie(c, COOKIE, { path: "/", secure, ...(prefix ? { prefix } : {}) });
  };

  const sameSite: MiddlewareHandler<AppEnv> = async (c, next) => {
    // The token in the header is no cookie: another site cannot make a browser add it.
    if (!hasToken(c) && isCrossSiteChange(c, publicUrl))
      throw new Refusal("cross_site", "This was sent by a page of another site.");
    await next();
  };

  return {
    hasToken,
    isAdmin,
    linkSecret: () => link?.secret() ?? null,
    sameSite,
    guard: async (c, next) => {
      if (!isAdmin(c))
        throw new Refusal(
          "unauthorised",
          adminToken === null
            ? "Open the link that the server prints where it was started, or set ADMIN_TOKEN and start it again."
            : "Send the admin token as `Authorization: Bearer …`, or sign in on the dashboard.",
        );
      c.header("Cache-Control", "no-store");
      c.header(DAY, dayOf(now()));
      await sameSite(c, next);
    },
    openSession: (c, token) => {
      if (!opens(token))
        throw new Refusal(
          "unauthorised",
          adminToken === null
            ? "This link has been used, or is of an earlier start. The server prints the one that is good where it was started."
            : "This is not the admin token.",
          { field: "token" },
        );
      const former = cookieOf(c);
      if (former !== undefined) sessions.end(former);
      setCookie(c, COOKIE, sessions.open(), {
        path: "/",
        httpOnly: true,
        sameSite: "Strict",
        secure,
        maxAge: ABSOLUTE_MS / 1000,
        ...(prefix ? { prefix } : {}),
      });
    },
    endSession,
    askerOf: (c) => {
      const id = hasSession(c) ? cookieOf(c) : undefined;
      const name = id ?? `at ${c.env?.incoming?.socket.remoteAddress ?? "nowhere"}`;
      return { name, left: c.req.raw.signal };
    },
  };
}
