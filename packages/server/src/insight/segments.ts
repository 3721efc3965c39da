import type { SurveyDefinition } from "@klankbord/shared";
import { EVERYONE, segmentOf } from "../intake/segments.ts";
import { Refusal } from "../problem.ts";
import type { Filter } from "./question.ts";

/**
 * The segments whose tallies add up to what a filter asks. They never overlap: an answer has one value of a dimension.
 * Throws Refusal where dimensions are combined that the survey does not tally together.
 */
export function segmentsOfFilter(definition: SurveyDefinition, filter: Filter): string[] {
  const asked = [...filter.keys()];
  const [first] = asked;
  if (first === undefined) return [EVERYONE];
  const keys = asked.length === 1 ? [first] : combinationOf(definition, asked);
  let parts: Record<string, string>[] = [{}];
  for (const key of keys)
    parts = parts.flatMap((part) => (filter.get(key) ?? []).map((value) => ({ ...part, [key]: value })));
  return parts.map((part) => segmentOf(part, keys));
}

function combinationOf(definition: SurveyDefinition, asked: readonly string[]): string[] {
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
