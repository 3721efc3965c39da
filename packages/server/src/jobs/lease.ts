import type { InStatement } from "@libsql/client";
import { LONGEST_PAUSE, pauseAfter } from "./pause.ts";
import type { Outcome } from "./kind.ts";

/** How long a job in hand is its runner's alone after the last sign of life, ms. A process that is killed loses its jobs to others after this. */
export const LEASE = 20_000;

/** A runner shows that it lives this often, ms. */
export const BEAT = 5_000;

/** Times that lie further ahead than this show that the clock was put back, ms. */
const SLACK = 60_000;

/** Of the reason why something did not go, this much is kept. */
const MOST_REASON = 500;

// Nothing gets stuck where the clock jumps: what is due by a clock that ran ahead is due, and so is a lease from then over.
const DUE = `(due <= :now or (set_at > :now + ${SLACK} and due - set_at <= ${LONGEST_PAUSE}))`;
const FREE = `(leased_until is null or leased_until <= :now or leased_until > :now + ${LEASE})`;

/** SQL of what can be begun at :now; the kinds are those that this program knows, so that what a newer one left waits for it. */
export function canBegin(kinds: readonly string[]): string {
  return `state = 'waiting' and ${DUE} and ${FREE} and kind in (${kinds.map((kind) => `'${kind}'`).join(", ")})`;
}

/** Takes some jobs in hand, those that wait longest first. */
export function takeJobs(kinds: readonly string[], lease: string, now: number, most: number): InStatement {
  return {
    sql: `update job set lease = :lease, leased_until = :now + ${LEASE}, attempts = attempts + 1
      where id in (select id from job where ${canBegin(kinds)} order by due, id limit :most)`,
    args: { lease, now, most },
  };
}

/** Keeps jobs in hand for another while. */
export function keepJobs(lease: string, now: number): InStatement {
  return {
    sql: `update job set leased_until = ? + ${LEASE} where lease = ? and state = 'waiting'`,
    args: [now, lease],
  };
}

/** Lets go of jobs that were not ended, for whoever comes; they were not tried. */
export function returnJobs(lease: string): InStatement {
  return {
    sql: "update job set lease = null, leased_until = null, attempts = attempts - 1 where lease = ? and state = 'waiting'",
    args: [lease],
  };
}

const OURS = "id = ? and lease = ? and state = 'waiting'";
const ENDED = "lease = null, leased_until = null, finished_at = ?";

interface Ended {
  id: number;
  attempts: number;
  lease: string;
  outcome: Outcome;
  now: number;
  /** From 0 to 1. */
  random: number;
}

/**
 * Writes down how a job went, where it is still in this runner's hand: one that was taken over since is the other's (a rescuer must not undo
 * what ended meanwhile, nor the one who was late what the rescuer did).
 */
export function endJob({ id, attempts, lease, outcome, now, random }: Ended): InStatement {
  switch (outcome.kind) {
    case "done":
      return {
        sql: `update job set state = 'done', payload = null, error = null, ${ENDED} where ${OURS}`,
        args: [now, id, lease],
      };
    case "forget":
      return { sql: `delete from job where ${OURS}`, args: [id, lease] };
    case "later":
      return {
        sql: `update job set due = ?, set_at = ?, error = ?, lease = null, leased_until = null where ${OURS}`,
        args: [now + pauseAfter(attempts, random), now, outcome.reason.slice(0, MOST_REASON), id, lease],
      };
    default:
      return {
        sql: `update job set state = ?, error = ?, ${ENDED} where ${OURS}`,
        args: [outcome.kind, outcome.reason.slice(0, MOST_REASON), now, id, lease],
      };
  }
}
