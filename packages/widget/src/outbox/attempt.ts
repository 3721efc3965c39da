import type { Problem, ResponseReceipt } from "@klankbord/shared";
import type { Entry } from "./store.ts";

/** A slow server gets this long before the customer reads that the answer is kept and not yet sent, in milliseconds. */
const PATIENCE = 10_000;

/** 4xx that may pass when tried again; every other 4xx of our own server is its last word. */
const TEMPORARY = new Set([408, 425, 429]);

const OURS = "urn:klankbord:problem:";

export type Outcome =
  | { kind: "sent" }
  | { kind: "final"; problem: string }
  /** Another answer has this id: this one has to go out under a new one. */
  | { kind: "spent"; problem: string }
  /** `after`: milliseconds that the server asked us to wait, 0 where it asked nothing. */
  | { kind: "later"; after: number; problem: string };

/** Retry-After in milliseconds from now: seconds or an HTTP date, at most an hour; 0 where there is none. */
export function retryAfter(header: string | null, now: number): number {
  if (!header) return 0;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Math.min(Math.max(wait || 0, 0), 3_600_000);
}

/**
 * What a reply means. Only the server's own receipt for this very id says that the answer has arrived, and only its own problem
 * that it never will: any other page, such as that of a service worker, a proxy or a network that wants a login first, comes from
 * somebody in between.
 */
export async function outcomeOf(reply: Response, id: string, now: number): Promise<Outcome> {
  const { status, ok } = reply;
  const said = (await reply.json().catch(() => null)) as Partial<ResponseReceipt & Problem> | null;
  const { type, code, field, detail, version } = said ?? {};
  const after = retryAfter(reply.headers.get("retry-after"), now);
  const problem = [status, code, field, detail].filter(Boolean).join(" ");
  if (ok && said?.id === id && version) return { kind: "sent" };
  if (!String(type).startsWith(OURS) || status < 400 || status > 499 || TEMPORARY.has(status))
    return { kind: "later", after, problem };
  return { kind: code === "id_taken" ? "spent" : "final", problem };
}

/**
 * Posts one answer once. `text/plain` needs no CORS preflight: one round trip less, and none that a page being closed
 * would cut off. `keepalive` lets the request outlive the page. Credentials never go along.
 */
export async function attempt(
  fetch: typeof globalThis.fetch,
  { id, url, body }: Pick<Entry, "id" | "url" | "body">,
  now: () => number,
): Promise<Outcome> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const reply = await fetch(url, {
      method: "POST",
      body,
      headers: { "content-type": "text/plain;charset=UTF-8" },
      credentials: "omit",
      keepalive: true,
      signal: stop.signal,
    });
    return await outcomeOf(reply, id, now());
  } catch (error) {
    return { kind: "later", after: 0, problem: String(error) };
  } finally {
    clearTimeout(timer);
  }
}
