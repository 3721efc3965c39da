import type { InStatement } from "@libsql/client";
import { plainText } from "@klankbord/shared";
import { newSecret } from "../access/secret.ts";
import type { Log } from "../log.ts";
import type { Db } from "../storage/client.ts";
import { textOf } from "../storage/textOf.ts";
import type { Journal } from "../writing/journal.ts";
import type { Job, Kind, Kinds, Outcome } from "./kind.ts";
import { BEAT, canBegin, endJob, keepJobs, returnJobs, takeJobs } from "./lease.ts";
import type { Schedule } from "./schedule.ts";

/** Jobs in hand at once: most of them wait for another server. */
const AT_ONCE = 8;

export interface Runner {
  /** Begins what is due, as much as there is room for; resolves when that is in hand. Further ones follow as those end. */
  begin: () => Promise<void>;
  /** Begins what is due and resolves when nothing is in hand any more. */
  runDue: () => Promise<void>;
  /** Shows that this runner lives, and gives up what hangs. To be called every `BEAT`. */
  beat: () => Promise<void>;
  /** Begins nothing more; resolves when what is in hand has ended, or else lets go of it when `patience` resolves. */
  drain: (patience: Promise<unknown>) => Promise<void>;
}

interface Needs {
  db: Db;
  journal: Pick<Journal, "write">;
  kinds: Kinds;
  schedule: Schedule;
  /** ms since 1970 */
  now: () => number;
  random: () => number;
  log: Log;
}

interface InHand {
  /** The payload as it is in the database. */
  job: Omit<Job, "payload"> & { payload: string | null };
  kind: Kind;
  lease: string;
  beats: number;
  gone: AbortController;
  /** Gives it up, in the place of the outcome that does not come. */
  giveUp: (outcome: Outcome) => void;
}

function reasonOf(error: unknown): string {
  return (
    plainText(error instanceof Error ? error.message : String(error)).trim() || "It failed without a word."
  );
}

/** Does the jobs of one process. Several processes share a database: each takes jobs in hand under leases of its own. */
export function createRunner({ db, journal, kinds, schedule, now, random, log }: Needs): Runner {
  const names = Object.keys(kinds);
  const inHand = new Set<InHand>();
  let draining = false;
  let beginning: Promise<void> | null = null;
  let again = false;
  let idle: (() => void)[] = [];

  let ended: { statement: InStatement; stored: () => void }[] = [];
  let storing = false;
  /** What ends while one write runs is the next write. */
  const store = async (statement: InStatement): Promise<void> => {
    const stored = new Promise<void>((resolve) => ended.push({ statement, stored: resolve }));
    if (!storing) {
      storing = true;
      while (ended.length > 0) {
        const group = ended;
        ended = [];
        try {
          await journal.write(group.map(({ statement }) => statement));
        } catch (error) {
          // Its lease runs out, and it is done once more.
          log.error({ err: error }, "how a job went could not be stored");
        }
        for (const { stored } of group) stored();
      }
      storing = false;
    }
    return stored;
  };

  const outcomeOf = async (one: InHand, name: string): Promise<Outcome> => {
    const { job, kind } = one;
    // Counted when it was begun: what takes the whole process down with it is not begun for ever.
    if (job.attempts > kind.tries)
      return {
        kind: "failed",
        reason: "It was begun again and again and never ended: the server stopped each time.",
      };
    const givenUp = new Promise<Outcome>((resolve) => (one.giveUp = resolve));
    try {
      const payload = job.payload === null ? null : (JSON.parse(job.payload) as unknown);
      const outcome = await Promise.race([kind.run({ ...job, payload }, one.gone.signal), givenUp]);
      if (outcome.kind !== "later" || job.attempts < kind.tries) return outcome;
      return { kind: "failed", reason: outcome.reason };
    } catch (error) {
      log.error({ job: job.id, kind: name, err: error }, "a job failed");
      return { kind: job.attempts < kind.tries ? "later" : "failed", reason: reasonOf(error) };
    }
  };

  const run = async (one: InHand, name: string): Promise<void> => {
    const outcome = await outcomeOf(one, name);
    if (outcome.kind === "failed" || outcome.kind === "unsure")
      log.warn({ job: one.job.id, kind: name, outcome: outcome.kind }, "a job needs somebody to look at it");
    const { id, attempts } = one.job;
    if (inHand.has(one))
      await store(endJob({ id, attempts, lease: one.lease, outcome, now: now(), random: random() }));
    inHand.delete(one);
    if (inHand.size < AT_ONCE) await begin();
    if (inHand.size === 0) {
      for (const resolve of idle) resolve();
      idle = [];
    }
  };

  const take = async (): Promise<void> => {
    await schedule.request(now(), async (statements) => journal.write(statements));
    const { rows } = await db.$client.execute({
      sql: `select 1 from job where ${canBegin(names)} limit 1`,
      args: { now: now() },
    });
    const room = AT_ONCE - inHand.size;
    if (draining || rows.length === 0 || room <= 0) return;
    const lease = newSecret();
    await journal.write([takeJobs(names, lease, now(), room)]);
    const taken = await db.$client.execute({
      sql: "select id, kind, key, attempts, payload from job where lease = ? order by due, id",
      args: [lease],
    });
    for (const row of taken.rows) {
      const name = textOf(row, "kind");
      const kind = kinds[name];
      if (!kind) continue;
      const job = {
        id: Number(row["id"]),
        key: textOf(row, "key"),
        attempts: Number(row["attempts"]),
        payload: row["payload"] === null ? null : textOf(row, "payload"),
      };
      const one: InHand = {
        job,
        kind,
        lease,
        beats: 0,
        gone: new AbortController(),
        giveUp: () => undefined,
      };
      inHand.add(one);
      void run(one, name);
    }
    again ||= taken.rows.length === room;
  };

  const begin = async (): Promise<void> => {
    if (draining) return;
    if (beginning) {
      // Looked at again: what nudged may have come after the look that is under way.
      again = true;
      return beginning;
    }
    const taking = async (): Promise<void> => {
      do {
        again = false;
        try {
          await take();
        } catch (error) {
          log.error({ err: error }, "jobs could not be taken in hand");
          return;
        }
      } while (again && inHand.size < AT_ONCE);
    };
    beginning = taking().finally(() => (beginning = null));
    return beginning;
  };

  const ending = async (): Promise<void> => {
    if (inHand.size > 0) await new Promise<void>((resolve) => idle.push(resolve));
  };

  return {
    begin,
    runDue: async () => {
      await begin();
      await ending();
    },
    beat: async () => {
      for (const one of inHand) {
        one.beats++;
        if (one.beats * BEAT < one.kind.longest) continue;
        // Told first: what knows how far it came says more than that it took long.
        one.gone.abort();
        if (one.beats * BEAT >= one.kind.longest + BEAT)
          one.giveUp({
            kind: "later",
            reason: `It took longer than ${Math.round(one.kind.longest / 1000)} seconds.`,
          });
      }
      const leases = new Set([...inHand].map(({ lease }) => lease));
      if (leases.size > 0) await journal.write([...leases].map((lease) => keepJobs(lease, now())));
    },
    drain: async (patience) => {
      draining = true;
      await beginning;
      await Promise.race([ending(), patience]);
      const leases = new Set([...inHand].map(({ lease }) => lease));
      inHand.clear();
      if (leases.size === 0) return;
      await journal.write([...leases].map((lease) => returnJobs(lease))).catch((error: unknown) => {
        log.warn({ err: error }, "jobs in hand could not be given back: their leases run out");
      });
    },
  };
}
