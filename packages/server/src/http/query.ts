import type { LineRule, SurveyDefinition } from "@klankbord/shared";
import type { z } from "zod";
import { PERIOD, readPeriod, readQuestion, type Filter } from "../insight/question.ts";
import type { Period } from "../tallies/reading/period.ts";
import { Refusal } from "../refusal.ts";
import { within } from "../insight/within.ts";
import { definitionOf } from "./definitionOf.ts";
import type { AppContext } from "./context.ts";
import { actorHere } from "./guard.ts";
import type { Services } from "../services.ts";

interface SurveyQuery<T extends z.ZodRawShape> {
  definition: SurveyDefinition;
  filter: Filter;
  period: Period;
  /** The parameters of the route's own shape. */
  fields: z.infer<z.ZodObject<T>>;
}

/** What a request asks of a survey: the survey, the period, the filter and the route's own parameters; within what the asker may see. Throws Refusal. */
export async function readSurveyQuery<T extends z.ZodRawShape>(
  c: AppContext,
  { surveys }: Pick<Services, "surveys">,
  shape: T,
): Promise<SurveyQuery<T>> {
  const definition = await definitionOf(c, surveys);
  const { fields, filter } = readQuestion(definition, c.req.queries(), { ...PERIOD, ...shape });
  const { from, to } = fields as { from?: string; to?: string };
  return {
    definition,
    filter: within(actorHere(c), definition, filter),
    period: readPeriod(from, to),
    fields: fields as z.infer<z.ZodObject<T>>,
  };
}

/** The rule asked for. Throws Refusal where it stands on targets that the survey does not have. */
export function readRule(definition: SurveyDefinition, rule: LineRule | undefined): LineRule | undefined {
  const { satisfaction, importance } = definition.lines;
  if (rule === "target" && (satisfaction === undefined || importance === undefined))
    throw new Refusal("invalid", "This survey has no targets of its own. Set them in its lines.", {
      field: "rule",
    });
  return rule;
}
