import type { InStatement } from "@libsql/client";
import { calendar } from "../intake/day.ts";
import { requestJob } from "./request.ts";

/** Jobs that come by the clock. */
export interface Schedule {
  /** Requests what has become due since it was last stored. */
  request: (now: number, store: (statements: InStatement[]) => Promise<unknown>) => Promise<void>;
}

/** Nights begin their work this long after midnight, ms: in the hours when the fewest people are there. */
const AFTER_MIDNIGHT = 3 * 60 * 60_000;

/**
 * Requests each of these kinds once a day, from three at night on; a server that was off then does it when it comes back. The day is part of
 * the key, so that several processes, and one that starts anew, request it once.
 */
export function everyNight(kinds: readonly string[], timeZone: string): Schedule {
  const dayOf = calendar(timeZone);
  let last = "";
  return {
    request: async (now, store) => {
      const day = dayOf(now - AFTER_MIDNIGHT);
      if (day === last || kinds.length === 0) return;
      await store(
        kinds.map((kind) =>
          requestJob({ kind, key: `${kind}:${day}`, about: day, payload: { day }, now, again: false }),
        ),
      );
      last = day;
    },
  };
}
