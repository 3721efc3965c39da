import { sql } from "drizzle-orm";
import type { Services } from "../services.ts";

export interface Readiness {
  ready: boolean;
  /** Whether the database can be read. */
  reads: boolean;
  /** Whether the last write came through; true before the first. */
  writes: boolean;
  /** Answers that wait to be stored, and ms since the oldest of them came. */
  queue: { answers: number; age: number };
}

/** A queue older than this takes answers in more slowly than they come; ms. */
const OLD = 3_000;

export async function readiness({ db, journal }: Pick<Services, "db" | "journal">): Promise<Readiness> {
  const queue = journal.waiting();
  const writes = journal.writes();
  const reads = await db.run(sql`select 1`).then(
    () => true,
    () => false,
  );
  return { ready: reads && writes && queue.age < OLD, reads, writes, queue };
}
