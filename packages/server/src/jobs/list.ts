import type { JobList, JobState } from "@klankbord/shared";
import { and, count, desc, eq, lt } from "drizzle-orm";
import type { Services } from "../services.ts";
import { person } from "../storage/accessSchema.ts";
import { job } from "../storage/jobSchema.ts";

/**
 * Jobs, the newest first; of their payloads nothing.
 *
 * @param state only those; null is all
 * @param before id of the job that the former page ended with
 * @returns `next` is null on the last page; `counts` are of all jobs, whatever the page
 */
export async function listJobs(
  { db, now }: Pick<Services, "db" | "now">,
  state: JobState | null,
  before: number | null,
  most: number,
): Promise<JobList> {
  const rows = await db
    .select({ job, name: person.name })
    .from(job)
    .leftJoin(person, eq(person.id, job.person))
    .where(
      and(
        state === null ? undefined : eq(job.state, state),
        before === null ? undefined : lt(job.id, before),
      ),
    )
    .orderBy(desc(job.id))
    .limit(most + 1);
  const counted = await db.select({ state: job.state, n: count() }).from(job).groupBy(job.state);
  const page = rows.slice(0, most);
  const iso = (at: number): string => new Date(at).toISOString();
  return {
    jobs: page.map(({ job: one, name }) => ({
      id: one.id,
      kind: one.kind,
      about: one.about,
      person: one.person === null || name === null ? null : { id: one.person, name },
      state: one.state,
      running: one.state === "waiting" && one.leasedUntil !== null && one.leasedUntil > now(),
      askedAt: iso(one.askedAt),
      due: iso(one.due),
      attempts: one.attempts,
      error: one.error,
      finishedAt: one.finishedAt === null ? null : iso(one.finishedAt),
    })),
    counts: {
      waiting: 0,
      done: 0,
      failed: 0,
      unsure: 0,
      ...Object.fromEntries(counted.map(({ state, n }) => [state, n])),
    },
    next: rows.length > most ? (page.at(-1)?.job.id ?? null) : null,
  };
}
