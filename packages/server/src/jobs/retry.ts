import { eq } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { job } from "../storage/jobSchema.ts";
import { change } from "../writing/change.ts";

// One that is in hand goes its way.
const UPDATE = `
  update job set state = 'waiting', due = ?, set_at = ?, attempts = 0, finished_at = null, lease = null, leased_until = null
  where id = ? and state <> 'done' and (lease is null or leased_until <= ?)`;

/**
 * Has a job that failed, or that waits for its next try, done at once. Throws Refusal `unknown_job`, or `conflict` for one that is done or in
 * hand already.
 */
export async function retryJob(
  actor: Actor,
  services: Pick<Services, "db" | "journal" | "now" | "jobs">,
  id: number,
): Promise<void> {
  const now = services.now();
  const [found] = await services.db
    .select({ kind: job.kind, state: job.state })
    .from(job)
    .where(eq(job.id, id));
  if (!found)
    throw new Refusal(
      "unknown_job",
      "There is no job with this id. It may have been removed since it was done.",
    );
  const [changed = 0] = await change(services, actor, [{ sql: UPDATE, args: [now, now, id, now] }], {
    action: "job.retried",
    subject: String(id),
    after: { kind: found.kind },
  });
  if (changed === 0)
    throw new Refusal(
      "conflict",
      "This job is done, or is being done at this moment: there is nothing to try again.",
    );
  services.jobs.nudge();
}
