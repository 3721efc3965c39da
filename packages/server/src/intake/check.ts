import type { ResponseSubmission, SurveyDefinition } from "@klankbord/shared";
import { Refusal } from "../refusal.ts";
import type { StoredSurvey } from "../surveys/find.ts";
import { match, type Known } from "../tallies/known/known.ts";

function checkRatings(
  { ratings }: ResponseSubmission,
  { items, definition }: Pick<StoredSurvey, "items" | "definition">,
): void {
  for (const [key, pair] of Object.entries(ratings)) {
    if (!items.has(key))
      throw new Refusal("unknown_item", `The survey has no item ${key}.`, { field: `ratings.${key}` });
    for (const side of ["satisfaction", "importance"] as const) {
      const value = pair[side];
      if (typeof value === "number" && value > definition.scale)
        throw new Refusal("out_of_range", `This survey's scale goes from 1 to ${definition.scale}.`, {
          field: `ratings.${key}.${side}`,
        });
    }
  }
}

/** Whether a survey's list of values has one, in whichever spelling. */
function isListed(
  known: Known,
  dimension: string,
  values: readonly { value: string }[],
  text: string,
): boolean {
  const meant = (one: string): string => match(known, dimension, one) ?? one;
  return (
    values.some(({ value }) => value === text) || values.some(({ value }) => meant(value) === meant(text))
  );
}

function checkDimensions(
  { dimensions }: ResponseSubmission,
  definition: SurveyDefinition,
  known: Known,
): void {
  for (const [key, value] of Object.entries(dimensions)) {
    const field = `dimensions.${key}`;
    const declared = definition.dimensions.find((dimension) => dimension.key === key);
    if (!declared) throw new Refusal("unknown_dimension", `The survey has no dimension ${key}.`, { field });
    if (declared.values && !isListed(known, key, declared.values, value))
      throw new Refusal("out_of_range", `${key} is not one of the survey's values.`, { field });
  }
}

/**
 * Holds a submission against the version of the survey that it answers (T5). Throws Refusal with the field. A blank one is
 * taken: a form that came back empty is a respondent, whose every rating counts as skipped.
 */
export function checkAgainst(submission: ResponseSubmission, survey: StoredSurvey, known: Known): void {
  checkRatings(submission, survey);
  checkDimensions(submission, survey.definition, known);
  if (submission.partial && survey.definition.partial === "off")
    throw new Refusal("invalid", "This survey takes no unfinished answers.", { field: "partial" });
}
