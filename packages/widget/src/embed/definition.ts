import type { Problem, PublicSurvey } from "@klankbord/shared";

/** The survey as the server describes it. Rejects with a sentence for the owner: the problem's code and detail. */
export async function readDefinition(
  base: string,
  survey: string,
  begun?: Promise<Response>,
): Promise<PublicSurvey> {
  const answer = await (begun ?? askDefinition(base, survey));
  if (answer.ok) return (await answer.json()) as PublicSurvey;
  const problem = (await answer.json().catch(() => ({}))) as Partial<Problem>;
  throw new Error([answer.status, problem.code, problem.detail].filter(Boolean).join(" "));
}

export function askDefinition(base: string, survey: string): Promise<Response> {
  return fetch(`${base}api/v1/surveys/${encodeURIComponent(survey)}`, { credentials: "omit" });
}
