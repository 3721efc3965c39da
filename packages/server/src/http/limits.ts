import type { MiddlewareHandler } from "hono";
import type { Config } from "../config.ts";
import { isProxy, networkOf, visitorOf } from "../limits/address.ts";
import { createWindows, type Limit, type Standing } from "../limits/windows.ts";
import type { Log } from "../log.ts";
import { Refusal } from "../refusal.ts";
import type { AppContext, AppEnv } from "./context.ts";

/** Wrong passwords, tokens, keys and links from one address. */
const WRONG: readonly Limit[] = [
  { name: "minute", most: 20, per: 60 },
  { name: "hour", most: 100, per: 3600 },
];

/** Questions that one address has kept open for itself before it signs in. */
const QUESTIONS: readonly Limit[] = [{ name: "minute", most: 60, per: 60 }];

/** Wrong codes of one person's second factor: of a million, three are right at any moment. */
const WRONG_CODES: readonly Limit[] = [
  { name: "quarter", most: 10, per: 900 },
  { name: "day", most: 50, per: 86_400 },
];

/** How much one address may do. */
export interface Limits {
  /** For responses: refuses with 429 before the body is read. Not for whoever is exempt. */
  responses: (isExempt: (c: AppContext) => Promise<boolean>) => MiddlewareHandler<AppEnv>;
  /**
   * Counts an attempt that may turn out wrong, and refuses it with 429 where the address has had too many wrong ones. The function that it
   * returns takes it back: what was right does not count.
   */
  attempt: (c: AppContext) => () => void;
  /**
   * The same for tokens and keys, of which a program sends many right ones at once: refuses where the address has had too many wrong ones.
   * The function that it returns counts one that was wrong.
   */
  token: (c: AppContext) => () => void;
  /** As `attempt`, for the codes of one person's second factor, wherever they are sent from. */
  code: (person: string) => () => void;
  /** Counts a way of signing in that was begun and of which something is kept until it ends; refuses with 429. */
  question: (c: AppContext) => void;
}

interface Needs {
  config: Pick<Config, "responsesPerMinute" | "responsesPerHour" | "trustedProxies">;
  now: () => number;
  log: Log;
}

/** As of the draft of the IETF on RateLimit header fields (draft-ietf-httpapi-ratelimit-headers-10). */
function tell(c: AppContext, standings: readonly Standing[]): void {
  const list = (of: (one: Standing) => string): string => standings.map(of).join(", ");
  c.header(
    "RateLimit-Policy",
    list(({ limit }) => `"${limit.name}";q=${limit.most};w=${limit.per}`),
  );
  c.header(
    "RateLimit",
    list(({ limit, left, reset }) => `"${limit.name}";r=${Math.max(left, 0)};t=${reset}`),
  );
}

function refuse(standings: readonly Standing[], what: string): void {
  const over = standings.filter(({ left }) => left < 0);
  if (over.length === 0) return;
  const retryAfter = Math.max(...over.map(({ reset }) => reset));
  throw new Refusal("too_many_requests", `${what} Try again in ${retryAfter} seconds.`, { retryAfter });
}

const GUESSING = "This address has tried to sign in wrongly very often.";

export function createLimits({ config, now, log }: Needs): Limits {
  const { responsesPerMinute, responsesPerHour, trustedProxies } = config;
  const taken = createWindows(
    [
      { name: "minute", most: responsesPerMinute, per: 60 },
      { name: "hour", most: responsesPerHour, per: 3600 },
    ].filter(({ most }) => most > 0),
    now,
  );
  const wrong = createWindows(WRONG, now);
  const questions = createWindows(QUESTIONS, now);
  const wrongCodes = createWindows(WRONG_CODES, now);
  let warned = false;

  const networkFrom = (c: AppContext): string | null => {
    const peer = c.env?.incoming?.socket.remoteAddress;
    if (peer === undefined) return null;
    const header = c.req.header("x-forwarded-for");
    const visitor = visitorOf(peer, header, trustedProxies);
    if (header !== undefined && !warned && !isProxy(peer, trustedProxies)) {
      warned = true;
      log.warn(
        "Requests come through a proxy that TRUSTED_PROXIES does not name: all customers behind it count as one address.",
      );
    }
    return networkOf(visitor);
  };

  return {
    responses: (isExempt) => async (c, next) => {
      const network = networkFrom(c);
      if (network !== null && !(await isExempt(c))) {
        const standings = taken.take(network);
        if (standings.length > 0) tell(c, standings);
        refuse(standings, "This address has sent very many responses.");
      }
      await next();
    },
    attempt: (c) => {
      const network = networkFrom(c);
      if (network === null) return () => undefined;
      refuse(wrong.take(network), GUESSING);
      return () => wrong.giveBack(network);
    },
    token: (c) => {
      const network = networkFrom(c);
      if (network === null) return () => undefined;
      if (wrong.isFull(network)) refuse(wrong.take(network), GUESSING);
      return () => void wrong.take(network);
    },
    code: (person) => {
      refuse(wrongCodes.take(person), "Too many codes were wrong.");
      return () => wrongCodes.giveBack(person);
    },
    question: (c) => {
      const network = networkFrom(c);
      if (network !== null) refuse(questions.take(network), "This address has begun to sign in very often.");
    },
  };
}
