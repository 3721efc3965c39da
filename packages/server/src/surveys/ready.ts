import { SERVER } from "../access/actor.ts";
import { readySurveys } from "@klankbord/shared";
import type { Services } from "../services.ts";
import { storeSurvey } from "./store.ts";

type Needs = Pick<Services, "db" | "journal" | "surveys" | "groups" | "now" | "config">;

/** Gives a database without any survey the two that a fresh installation has. Never touches one that has some. */
export async function seedReadySurveys(services: Needs): Promise<void> {
  if ((await services.surveys.keys()).length > 0) return;
  for (const survey of readySurveys(services.config.organisation))
    await storeSurvey(SERVER, services, survey.key, survey);
}
