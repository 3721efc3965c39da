import type { InStatement } from "@libsql/client";

export interface Requested {
  kind: string;
  /** Requested twice under one key, it is one job. */
  key: string;
  /** What people see of it. */
  about: string;
  /** The id of somebody who works here, where it concerns one. */
  person?: string;
  payload?: unknown;
  /** ms since 1970 */
  now: number;
  /** ms since 1970; at once where it is left out. */
  due?: number;
  /** Whether it is to be done again where it was done, or failed, before; else a key is good once. */
  again: boolean;
}

const COLUMNS = "kind, key, about, person, asked_at, due, set_at, payload";

const ANEW = `
  about = excluded.about, person = excluded.person, asked_at = excluded.asked_at, due = excluded.due, set_at = excluded.set_at,
  payload = excluded.payload, state = 'waiting', attempts = 0, error = null, finished_at = null, lease = null, leased_until = null
  where job.state <> 'waiting'`;

/**
 * The statement that requests a job: it belongs in the transaction of what sets it off, so that neither is without the other. Nudge the
 * runner once that is stored.
 *
 * @param condition SQL under which it is requested at all, such as `changes() > 0`, with its arguments
 */
export function requestJob(requested: Requested, condition = "true", args: string[] = []): InStatement {
  const { kind, key, about, person, payload, now, due, again } = requested;
  return {
    sql: `insert into job (${COLUMNS}) select ?, ?, ?, ?, ?, ?, ?, ? where ${condition}
      on conflict (key) do ${again ? `update set ${ANEW}` : "nothing"}`,
    args: [
      kind,
      key,
      about,
      person ?? null,
      now,
      due ?? now,
      now,
      payload === undefined ? null : JSON.stringify(payload),
      ...args,
    ],
  };
}
