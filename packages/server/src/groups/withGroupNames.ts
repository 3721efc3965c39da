import type { SurveyDefinition } from "@klankbord/shared";
import type { Filter } from "../insight/question.ts";
import type { Known } from "../tallies/known/known.ts";

/** A definition in which the values of a filter, and they alone, are called as the organisation calls them: for what is drawn of it. */
export function withGroupNames(
  definition: SurveyDefinition,
  { dimensions: known }: Known,
  filter: Filter,
): SurveyDefinition {
  const dimensions = definition.dimensions.map((dimension) => {
    const asked = filter.get(dimension.key);
    if (!asked) return dimension;
    const values = asked.map((value) => {
      const names = known.get(dimension.key)?.values.get(value)?.names ?? {};
      const listed = dimension.values?.find((one) => one.value === value)?.label;
      return { value, label: Object.keys(names).length > 0 ? names : listed };
    });
    return Object.assign({}, dimension, { values });
  });
  return { ...definition, dimensions };
}
