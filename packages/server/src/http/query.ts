import type { LineRule, SurveyDefinition } from "@klankbord/shared";
import { API, type OperationName } from "@klankbord/shared/api";
import type { z } from "zod";
import { readPeriod, readQuestion, type Filter } from "../insight/question.ts";
import type { Period } from "../tallies/reading/period.ts";
import { Refusal } from "../refusal.ts";
import { within } from "../insight/within.ts";
import { definitionOf } from "./definitionOf.ts";
import type { AppContext } from "./context.ts";
import { actorHere } from "./guard.ts";
import type { Services } from "../services.ts";

/** What can be asked of a survey. */
type SurveyQuestion = Extract<OperationName, `GET /api/v1/surveys/:key/${string}`> & Asking;
type Asking = {
  [N in OperationName]: (typeof API)[N] extends { query: z.ZodRawShape } ? N : never;
}[OperationName];
type Shape<N extends SurveyQuestion> = (typeof API)[N] extends { query: infer Q extends z.ZodRawShape }
  ? Q
  : never;

interface SurveyQuery<N extends SurveyQuestion> {
  definition: SurveyDefinition;
  filter: Filter;
  /** What the filter is called: a region that was asked for is itself and not its locations. */
  named: Filter;
  period: Period;
  /** The parameters that the operation declares. */
  fields: z.infer<z.ZodObject<Shape<N>>>;
}

/** What a request asks of a survey: the survey, the period, the filter and the operation's own parameters; within what the asker may see. Throws Refusal. */
export async function readSurveyQuery<N extends SurveyQuestion>(
  c: AppContext,
  { surveys, groups }: Pick<Services, "surveys" | "groups">,
  operation: N,
): Promise<SurveyQuery<N>> {
  const definition = await definitionOf(c, surveys);
  const asked = readQuestion(definition, await groups.current(), c.req.queries(), API[operation].query);
  const { fields, named } = asked;
  const { from, to } = fields as { from?: string; to?: string };
  const filter = within(actorHere(c), definition, asked.filter);
  return {
    definition,
    filter,
    named: new Map([...filter].map(([key, values]) => [key, named.get(key) ?? values])),
    period: readPeriod(from, to),
    fields: fields as SurveyQuery<N>["fields"],
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
