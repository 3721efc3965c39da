import type { JobEntry, JobState } from "@klankbord/shared";
import { type Outcome, send } from "./request.ts";

const PATH = "/api/v1/jobs";

/** @param before the `next` of the page before; null is the newest page */
export function jobsPath(state: JobState | null, before: number | null): string {
  const query = new URLSearchParams({
    ...(state === null ? {} : { state }),
    ...(before === null ? {} : { cursor: String(before) }),
  }).toString();
  return query === "" ? PATH : `${PATH}?${query}`;
}

export async function retryJob({ id }: Pick<JobEntry, "id">): Promise<Outcome<null>> {
  return send("POST", `${PATH}/${id}/retry`, {});
}
