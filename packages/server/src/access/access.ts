import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { MiddlewareHandler } from "hono";
import type { Config } from "../config.ts";
import { Refusal } from "../problem.ts";
import type { AppContext, AppEnv } from "../services.ts";
import { isCrossSiteChange } from "./crossSite.ts";
import { isFromThisMachine } from "./loopback.ts";
import { sameSecret } from "./secret.ts";
import { ABSOLUTE_MS, createSessions } from "./sessions.ts";

/** Who may see figures and change surveys, until people have accounts of their own: whoever has the admin token. */
export interface Access {
  /** Whether the request itself carries the admin token. */
  hasToken: (c: AppContext) => boolean;
  /** Token, session, or (where no token is set) a person on this very machine. */
  isAdmin: (c: AppContext) => boolean;
  /** Refuses whoever is not admin with 401, and changes sent by another site with 403. */
  guard: MiddlewareHandler<AppEnv>;
  /** Refuses changes sent by another site; for routes that are open to who is not yet admin. */
  sameSite: MiddlewareHandler<AppEnv>;
  /** Opens a session for whoever knows the token, and ends the one that the browser had. Throws Refusal otherwise. */
  openSession: (c: AppContext, token: string) => void;
  endSession: (c: AppContext) => void;
}

const COOKIE = "klankbord";

const FORWARDING = ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded"] as const;

function bearerOf(c: AppContext): string | null {
  return /^bearer +([^\s]+)$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? null;
}

function fromThisMachine(c: AppContext): boolean {
  return isFromThisMachine({
    // No `incoming`, no socket: the app was called as a function, and nobody is known to be here.
    address: c.env?.incoming?.socket.remoteAddress,
    host: c.req.header("host"),
    forwarded: FORWARDING.some((name) => c.req.header(name) !== undefined),
  });
}

type AccessConfig = Pick<Config, "adminToken" | "publicUrl">;

export function createAccess(config: AccessConfig, now: () => number): Access {
  const { adminToken, publicUrl } = config;
  const sessions = createSessions(now);
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
  const isAdmin = (c: AppContext): boolean =>
    adminToken === null ? fromThisMachine(c) : hasToken(c) || hasSession(c);

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
    sameSite,
    guard: async (c, next) => {
      if (!isAdmin(c))
        throw new Refusal(
          "unauthorised",
          adminToken === null
            ? "Without an ADMIN_TOKEN this is answered on the machine itself only. Set ADMIN_TOKEN and start again."
            : "Send the admin token as `Authorization: Bearer …`, or sign in on the dashboard.",
        );
      c.header("Cache-Control", "no-store");
      await sameSite(c, next);
    },
    openSession: (c, token) => {
      if (adminToken === null || !sameSecret(token, adminToken))
        throw new Refusal("unauthorised", "This is not the admin token.", { field: "token" });
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
  };
}
