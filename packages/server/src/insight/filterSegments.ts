import type { SurveyDefinition } from "@klankbord/shared";
import { EVERYONE, segmentOf } from "../tallies/segments.ts";
import { Refusal } from "../refusal.ts";
import type { Filter } from "./question.ts";

/** Every way to take one value of each of these dimensions that a filter names. */
export function valuesOf(filter: Filter, keys: readonly string[]): Record<string, string>[] {
  return keys.reduce<Record<string, string>[]>(
    (parts, key) =>
      parts.flatMap((part) =>
        (filter.get(key) ?? []).map((value) => Object.assign({}, part, { [key]: value })),
      ),
    [{}],
  );
}

/**
 * The dimensions of a filter in the order in which the survey tallies them. Throws Refusal where dimensions are combined
 * that the survey does not tally together.
 */
export function segmentKeys(definition: SurveyDefinition, filter: Filter): readonly string[] {
  const asked = [...filter.keys()];
  if (asked.length < 2) return asked;
  const declared = definition.combinations.find(
    (keys) => keys.length === asked.length && asked.every((key) => keys.includes(key)),
  );
  if (declared) return declared;
  throw new Refusal(
    "invalid",
    `This survey does not count ${asked.join(" and ")} together. Ask for one of them, or declare the combination in the survey.`,
    { field: asked.at(-1) ?? "" },
  );
}

/** The segments whose tallies add up to what a filter asks. They never overlap: an answer has one value of a dimension. */
export function segmentsOfFilter(definition: SurveyDefinition, filter: Filter): string[] {
  if (filter.size === 0) return [EVERYONE];
  const keys = segmentKeys(definition, filter);
  return valuesOf(filter, keys).map((part) => segmentOf(part, keys));
}
