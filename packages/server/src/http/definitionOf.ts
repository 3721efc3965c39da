import type { SurveyDefinition } from "@klankbord/shared";
import { Refusal } from "../refusal.ts";
import type { Surveys } from "../surveys/find.ts";
import type { AppContext } from "./context.ts";

/** The definition in force of the survey that the address names. Throws Refusal where there is none. */
export async function definitionOf(
  c: AppContext,
  surveys: Pick<Surveys, "current">,
): Promise<SurveyDefinition> {
  const stored = await surveys.current(c.req.param("key") ?? "");
  if (!stored) throw new Refusal("unknown_survey", "There is no survey with this key.");
  return stored.definition;
}
