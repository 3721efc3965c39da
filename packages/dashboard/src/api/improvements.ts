import type { Improvement, ImprovementContent } from "@klankbord/shared";
import { call } from "./client.ts";
import type { Outcome } from "./request.ts";

/** Which improvement, as it was when it was seen. */
export type Seen = Pick<Improvement, "id" | "revision">;

/** An id for a new improvement: made here, so that sending twice stores once. Works without https too. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

export async function addImprovement(
  survey: string,
  id: string,
  content: ImprovementContent,
): Promise<Outcome<Improvement>> {
  return call("POST /api/v1/surveys/:key/improvements", {
    path: { key: survey },
    body: { id, ...content },
  });
}

export async function changeImprovement(
  survey: string,
  { id, revision }: Seen,
  content: ImprovementContent,
): Promise<Outcome<Improvement>> {
  return call("PUT /api/v1/surveys/:key/improvements/:id", {
    path: { key: survey, id },
    body: { ...content, revision },
  });
}

export async function removeImprovement(survey: string, { id, revision }: Seen): Promise<Outcome<null>> {
  return call("DELETE /api/v1/surveys/:key/improvements/:id", {
    path: { key: survey, id },
    query: { revision: String(revision) },
  });
}
