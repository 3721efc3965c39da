import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { ABSOLUTE_MS } from "../access/sessions.ts";
import type { AppContext } from "./context.ts";

const NAME = "klankbord";

/** The cookie that carries a session's id, out of reach of scripts and of other sites. */
export interface SessionCookie {
  read: (c: AppContext) => string | undefined;
  write: (c: AppContext, id: string) => void;
  clear: (c: AppContext) => void;
}

/** @param secure over https; then the name's prefix makes browsers refuse the cookie from any other host and without TLS */
export function sessionCookie(secure: boolean): SessionCookie {
  const options = { path: "/", secure, ...(secure ? { prefix: "host" as const } : {}) };
  return {
    read: (c) => (secure ? getCookie(c, NAME, "host") : getCookie(c, NAME)),
    write: (c, id) =>
      setCookie(c, NAME, id, { ...options, httpOnly: true, sameSite: "Strict", maxAge: ABSOLUTE_MS / 1000 }),
    clear: (c) => {
      deleteCookie(c, NAME, options);
    },
  };
}
