import { setTimeout as sleep } from "node:timers/promises";
import type { InStatement } from "@libsql/client";
import type { Entry } from "../audit/entry.ts";
import { Refusal } from "../refusal.ts";
import type { Answer, Outcome } from "./answer.ts";

/** The one writer of a process: every change to the database goes through it, one after another. */
export interface Writer {
  /** Stores a group in one transaction; outcomes in the group's order. */
  commit: (group: Answer[]) => Promise<Outcome[]>;
  /** Removes answers with all that was counted of them; says how many of which survey went. */
  remove: (ids: string[]) => Promise<Record<string, number>>;
  /** Any other statements, as one transaction; rows affected by each. */
  write: (statements: InStatement[]) => Promise<number[]>;
  /** The same with their line in the audit log, which stands where the first of them changed a row. */
  change: (statements: InStatement[], entry: Entry) => Promise<number[]>;
  /** Moments and segment members catch up now; otherwise they do when it is calm. */
  catchUp: () => Promise<void>;
  /** Has stored answers count as the dimensions say by now, some at a time, between other writes. */
  settle: () => Promise<void>;
  /** Counts a survey's answers anew and writes what differs. */
  recount: (survey: string) => Promise<void>;
  /** Adds up the months of a large survey that are over, one at a time, between other writes. */
  gather: (survey: string) => Promise<void>;
  /** Empties the log of a database file into it, so that what was overwritten there is nowhere any more; false where readers hold on to it. */
  scrub: () => Promise<boolean>;
  close: () => Promise<void>;
}

export interface Journal {
  /** Resolves once the answer is on disk. Throws Refusal `busy` where it cannot be stored now; nothing is stored then. */
  add: (answer: Answer) => Promise<Outcome>;
  remove: (ids: string[]) => Promise<number>;
  write: (statements: InStatement[]) => Promise<number[]>;
  change: (statements: InStatement[], entry: Entry) => Promise<number[]>;
  catchUp: () => Promise<void>;
  settle: () => Promise<void>;
  recount: (survey: string) => Promise<void>;
  /** Behind the answers to questions; only speed depends on it. */
  gather: (survey: string) => Promise<void>;
  scrub: () => Promise<boolean>;
  /** Answers waiting, and ms since the oldest of them came. */
  waiting: () => { answers: number; age: number };
  /** Whether the last group came through; true before the first. */
  writes: () => boolean;
  /** Takes nothing more, and resolves when all that was taken is on disk. */
  close: () => Promise<void>;
}

export interface JournalOptions {
  writer: Writer;
  /** Told after each commit: a survey and how many answers it has more. */
  committed: (survey: string, n: number) => void;
  failed: (error: unknown) => void;
  /** Answers in one transaction at most: beyond some hundreds a commit gets no cheaper and the wait longer. */
  groupSize?: number;
  /** Answers waiting at most; more are refused, so that memory and waiting time stay bounded. */
  queueSize?: number;
}

interface Waiting {
  answer: Answer;
  since: number;
  resolve: (outcome: Outcome) => void;
  reject: (error: Error) => void;
}

const busy = (): Refusal =>
  new Refusal("busy", "The answer could not be stored just now. Send it again in a few seconds.", {
    retryAfter: 2,
  });

/**
 * While many send at once, this long is waited for those who were just answered to send again, ms: otherwise they fall
 * into two groups that take turns, and each commit costs the same for half the answers.
 */
const GATHER = 1;

/** Answers in the last group from which on it counts as many. */
const MANY = 8;

/** Group commit: what arrives while one commit runs is the next group. */
export function createJournal({
  writer,
  committed,
  failed,
  groupSize = 512,
  queueSize = 10_000,
}: JournalOptions): Journal {
  let queue: Waiting[] = [];
  let running: Promise<void> | null = null;
  let closed = false;
  let writes = true;

  const commit = async (group: Waiting[]): Promise<void> => {
    try {
      const outcomes = await writer.commit(group.map(({ answer }) => answer));
      writes = true;
      const stored = new Map<string, number>();
      group.forEach(({ resolve, answer }, index) => {
        const outcome = outcomes[index] ?? { kind: "taken" };
        if (outcome.kind === "stored") stored.set(answer.survey, (stored.get(answer.survey) ?? 0) + 1);
        resolve(outcome);
      });
      for (const [survey, n] of stored) committed(survey, n);
    } catch (error) {
      writes = false;
      failed(error);
      for (const { reject } of group) reject(busy());
    }
  };

  const run = async (): Promise<void> => {
    let last = 0;
    while (queue.length > 0) {
      if (last >= MANY && queue.length < groupSize) await sleep(GATHER);
      const group = queue.slice(0, groupSize);
      last = group.length;
      queue = queue.slice(groupSize);
      await commit(group);
    }
    running = null;
  };

  const start = (): void => {
    // One turn later, so that all requests of this turn of the event loop share the first commit.
    running ??= new Promise<void>((resolve) => setImmediate(resolve)).then(run);
  };

  return {
    add: async (answer) => {
      if (closed || queue.length >= queueSize) throw busy();
      return new Promise((resolve, reject) => {
        queue.push({ answer, since: performance.now(), resolve, reject });
        start();
      });
    },
    remove: async (ids) => {
      const removed = Object.entries(await writer.remove(ids));
      for (const [survey, n] of removed) committed(survey, -n);
      return removed.reduce((sum, [, n]) => sum + n, 0);
    },
    write: async (statements) => writer.write(statements),
    change: async (statements, entry) => writer.change(statements, entry),
    catchUp: async () => writer.catchUp(),
    settle: async () => writer.settle(),
    recount: async (survey) => writer.recount(survey),
    gather: async (survey) => writer.gather(survey),
    scrub: async () => writer.scrub(),
    writes: () => writes,
    waiting: () => ({
      answers: queue.length,
      age: queue[0] === undefined ? 0 : performance.now() - queue[0].since,
    }),
    close: async () => {
      closed = true;
      for (let current = running; current !== null; current = running) await current;
      await writer.close();
    },
  };
}
