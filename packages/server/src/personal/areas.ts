import { personalInResponses } from "../responses/personal.ts";
import type { PersonalArea } from "./area.ts";

/** Every area that keeps something of people of the outside world. A test holds the tables of the database against it. */
export const PERSONAL_AREAS: readonly PersonalArea[] = [personalInResponses];
