import type { InStatement } from "@libsql/client";
import { sql } from "drizzle-orm";
import type { Services } from "../services.ts";

export interface Readiness {
  ready: boolean;
  /** Whether the database can be read. */
  reads: boolean;
  /** Whether a write comes through. */
  writes: boolean;
  /** Answers that wait to be stored, and ms since the oldest of them came. */
  queue: { answers: number; age: number };
}

/** A queue older than this takes answers in more slowly than they come; ms. */
const OLD = 3_000;

/** How long one trial of writing says enough, and how long it may take; ms. */
const TRIED = 5_000;
const PATIENCE = 2_000;

/**
 * What is written for trial: it needs everything that writing needs, the lock, the journal and the disk. After a group failed as much as
 * a large group is written, since on a disk that is nearly full a little may still go.
 */
const trial = (bytes: number): InStatement => ({
  sql: "insert into secret (name, value) values ('trial', hex(zeroblob(?))) on conflict do update set value = excluded.value",
  args: [bytes / 2],
});
const LITTLE = 2;
const MUCH = 512 * 1024;

/** Tells whether the server can do its work. Every few seconds that includes a write: nobody may be sent here while nothing can be stored. */
export function createReadiness({ db, journal }: Pick<Services, "db" | "journal">): () => Promise<Readiness> {
  let tried: { at: number; came: Promise<boolean> } | null = null;

  const writes = async (): Promise<boolean> => {
    const isFresh = tried !== null && performance.now() - tried.at < TRIED;
    if (isFresh && journal.writes() && (await tried?.came)) return true;
    let late: NodeJS.Timeout | undefined;
    const came = Promise.race([
      journal.write([trial(journal.writes() ? LITTLE : MUCH)]).then(
        () => true,
        () => false,
      ),
      new Promise<boolean>((resolve) => (late = setTimeout(resolve, PATIENCE, false))),
    ]).finally(() => clearTimeout(late));
    tried = { at: performance.now(), came };
    return came;
  };

  return async () => {
    const queue = journal.waiting();
    const [can, reads] = await Promise.all([
      writes(),
      db.run(sql`select 1`).then(
        () => true,
        () => false,
      ),
    ]);
    return { ready: reads && can && queue.age < OLD, reads, writes: can, queue };
  };
}
