import type { Problem } from "@klankbord/shared";

/** A slow server gets this long before the customer reads that the answer is kept and not yet sent, in milliseconds. */
const PATIENCE = 10_000;

/** 4xx that may pass when tried again; every other 4xx is the server's last word. */
const TEMPORARY = new Set([408, 425, 429]);

export type Outcome =
  | { kind: "sent" }
  | { kind: "final"; problem: string }
  /** `after`: milliseconds that the server asked us to wait, 0 where it asked nothing. */
  | { kind: "later"; after: number; problem: string };

/** Retry-After in milliseconds from now: seconds or an HTTP date, at most an hour; 0 where there is none. */
export function retryAfter(header: string | null, now: number): number {
  if (!header) return 0;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Math.min(Math.max(wait || 0, 0), 3_600_000);
}

export function outcomeOf(status: number, after: number, problem: string): Outcome {
  if (status >= 200 && status < 300) return { kind: "sent" };
  if (status >= 400 && status < 500 && !TEMPORARY.has(status)) return { kind: "final", problem };
  return { kind: "later", after, problem };
}

/**
 * Posts one answer once. `text/plain` needs no CORS preflight: one round trip less, and none that a page being closed
 * would cut off. Credentials never go along.
 */
export async function attempt(
  fetch: typeof globalThis.fetch,
  url: string,
  body: string,
  now: () => number,
): Promise<Outcome> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(url, {
      method: "POST",
      body,
      headers: { "content-type": "text/plain;charset=UTF-8" },
      credentials: "omit",
      keepalive: true,
      signal: stop.signal,
    });
    let said = String(answer.status);
    if (!answer.ok) {
      const problem = (await answer.json().catch(() => ({}))) as Partial<Problem>;
      said = [answer.status, problem.code, problem.field, problem.detail].filter(Boolean).join(" ");
    }
    return outcomeOf(answer.status, retryAfter(answer.headers.get("retry-after"), now()), said);
  } catch (error) {
    return { kind: "later", after: 0, problem: String(error) };
  } finally {
    clearTimeout(timer);
  }
}
