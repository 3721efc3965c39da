import { randomUUID } from "node:crypto";
import type { InStatement } from "@libsql/client";
import { and, eq, gt } from "drizzle-orm";
import { RIGHTS_OF } from "@klankbord/shared";
import { person, session } from "../storage/accessSchema.ts";
import { KEEPER, limitsOf, type Actor } from "./actor.ts";
import { type Device, UNKNOWN_DEVICE } from "./device.ts";
import type { Ground } from "./ground.ts";
import { hashOf, newSecret } from "./secret.ts";

/** Milliseconds after the last request. */
export const IDLE_MS = 2 * 60 * 60 * 1000;
/** Milliseconds after opening, whatever happens. */
export const ABSOLUTE_MS = 12 * 60 * 60 * 1000;
/** Opening one more ends the one that was idle longest. */
const MOST = 1000;
/** How often it is written down that a session is used, ms. */
const SEEN_EVERY = 60_000;

/** Names the token that keepers sign in with, without telling it: where it is another one, their sessions are over. */
export function keeperName(adminToken: string | null): string {
  return adminToken === null ? "link" : hashOf(`session ${adminToken}`);
}

export interface Sessions {
  /** Opens a session of a person, or with null of the server's keeper, and returns its id, which is told once and kept only as a hash. */
  open(person: string | null, device?: Device): Promise<string>;
  /** Whose session this id is, with the rights that they have by now; null where it is none, or ended. Keeps it from going idle. */
  find(id: string): Promise<Actor | null>;
  end(id: string): Promise<void>;
}

/** The statement that removes the sessions that are over at this moment, ms since 1970. */
export function endedSessions(now: number): InStatement {
  return {
    sql: "delete from session where seen <= ? or opened <= ?",
    args: [now - IDLE_MS, now - ABSOLUTE_MS],
  };
}

/**
 * Sessions live in the database: they outlive a restart, and every process on it knows them.
 *
 * @param keeper as `keeperName` makes it
 */
export function createSessions({ db, journal, now, log }: Ground, keeper: string): Sessions {
  const remember = async (hash: string): Promise<void> => {
    try {
      await journal.write([{ sql: "update session set seen = ? where hash = ?", args: [now(), hash] }]);
    } catch (error) {
      // Who reads figures is not turned away for it; the session goes idle sooner at worst.
      log.warn({ err: error }, "that a session is used could not be stored");
    }
  };

  return {
    async open(of, { browser, system } = UNKNOWN_DEVICE) {
      const id = newSecret();
      await journal.write([
        endedSessions(now()),
        {
          sql: "delete from session where hash in (select hash from session order by seen desc limit -1 offset ?)",
          args: [MOST - 1],
        },
        {
          sql: "insert into session (hash, id, person, keeper, opened, seen, browser, system) values (?, ?, ?, ?, ?, ?, ?, ?)",
          args: [hashOf(id), randomUUID(), of, of === null ? keeper : null, now(), now(), browser, system],
        },
      ]);
      return id;
    },
    async find(id) {
      const hash = hashOf(id);
      const [found] = await db
        .select({
          seen: session.seen,
          person: session.person,
          keeper: session.keeper,
          role: person.role,
          groups: person.groups,
        })
        .from(session)
        .leftJoin(person, eq(person.id, session.person))
        .where(
          and(
            eq(session.hash, hash),
            gt(session.seen, now() - IDLE_MS),
            gt(session.opened, now() - ABSOLUTE_MS),
          ),
        );
      if (!found || (found.person === null ? found.keeper !== keeper : found.role === null)) return null;
      if (now() - found.seen >= SEEN_EVERY) await remember(hash);
      if (found.person === null || found.role === null) return KEEPER;
      return {
        kind: "person",
        id: found.person,
        rights: new Set(RIGHTS_OF[found.role]),
        groups: limitsOf(found.groups),
      };
    },
    async end(id) {
      await journal.write([{ sql: "delete from session where hash = ?", args: [hashOf(id)] }]);
    },
  };
}
