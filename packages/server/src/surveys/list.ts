import type { SurveyDefinition } from "@klankbord/shared";
import type { Services } from "../services.ts";

export type ListedSurvey = Pick<SurveyDefinition, "key" | "kind" | "status" | "title" | "organisation"> & {
  version: number;
};

/** Every survey there is, by its key. */
export async function listSurveys({ surveys }: Pick<Services, "surveys">): Promise<ListedSurvey[]> {
  const listed: ListedSurvey[] = [];
  for (const name of await surveys.keys()) {
    const stored = await surveys.current(name);
    if (!stored) continue;
    const { key, kind, status, title, organisation } = stored.definition;
    listed.push({ key, kind, status, title, organisation, version: stored.version });
  }
  return listed;
}
