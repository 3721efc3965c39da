import { hashOf, newSecret } from "./secret.ts";

/** Milliseconds after the last request. */
export const IDLE_MS = 2 * 60 * 60 * 1000;
/** Milliseconds after opening, whatever happens. */
export const ABSOLUTE_MS = 12 * 60 * 60 * 1000;
/** Opening one more ends the one that was idle longest. */
const MOST = 1000;

interface Session {
  opened: number;
  seen: number;
}

export interface Sessions {
  /** Opens a session and returns its id, which is told once and kept only as a hash. */
  open(): string;
  /** Whether this id is a session that still lives; keeps it from going idle. */
  holds(id: string): boolean;
  end(id: string): void;
}

/** Sessions live in memory: a restart ends them all, and no id is ever written to disk. `now` in milliseconds. */
export function createSessions(now: () => number): Sessions {
  // A Map keeps the order of insertion; `holds` moves a session to the end, so the first is idle longest.
  const sessions = new Map<string, Session>();
  const lives = ({ opened, seen }: Session): boolean =>
    now() - seen < IDLE_MS && now() - opened < ABSOLUTE_MS;

  return {
    open() {
      for (const [hash, session] of sessions) if (!lives(session)) sessions.delete(hash);
      const oldest = sessions.keys().next();
      if (sessions.size >= MOST && !oldest.done) sessions.delete(oldest.value);
      const id = newSecret();
      sessions.set(hashOf(id), { opened: now(), seen: now() });
      return id;
    },
    holds(id) {
      const hash = hashOf(id);
      const session = sessions.get(hash);
      sessions.delete(hash);
      if (session === undefined || !lives(session)) return false;
      sessions.set(hash, { opened: session.opened, seen: now() });
      return true;
    },
    end(id) {
      sessions.delete(hashOf(id));
    },
  };
}
