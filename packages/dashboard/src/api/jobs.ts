import type { JobEntry, JobState } from "@klankbord/shared";
import { call, question } from "./client.ts";
import type { Outcome } from "./request.ts";

/** @param before the `next` of the page before; null is the newest page */
export const jobsPath = (state: JobState | null, before: number | null) =>
  question("GET /api/v1/jobs", { query: { state, cursor: before === null ? null : String(before) } });

export async function retryJob({ id }: Pick<JobEntry, "id">): Promise<Outcome<null>> {
  return call("POST /api/v1/jobs/:id/retry", { path: { id: String(id) } });
}
