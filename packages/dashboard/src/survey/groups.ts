import type { Improvement } from "@klankbord/shared";
import type { Segment } from "../route/choices.ts";
import type { Survey } from "../api/shapes.ts";
import { words } from "../words/language.ts";
import { segmentName } from "./dimensions.ts";

/** The groups that an improvement holds for as the page chooses answers; null is everywhere. */
export function segmentOfGroups(groups: Improvement["groups"]): Segment | null {
  const [first] = Object.entries(groups);
  return first === undefined ? null : { dimension: first[0], values: first[1] };
}

/** Where an improvement holds: "Utrecht and Zwolle", or everywhere. */
export function whereInWords(survey: Survey, groups: Improvement["groups"]): string {
  const segment = segmentOfGroups(groups);
  return segment === null ? words.value.choices.everywhere : segmentName(survey, segment);
}
