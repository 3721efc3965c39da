import type { SurveyDefinition } from "@klankbord/shared";
import type { ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { readPeriod, type Filter } from "../../insight/question.ts";
import { Refusal } from "../../refusal.ts";
import type { AppEnv } from "../context.ts";
import type { Services } from "../../services.ts";
import { listSurveys } from "../../surveys/list.ts";
import { actorHere } from "../guard.ts";
import { unlimited } from "../../insight/within.ts";
import { ownSegments } from "../../insight/ownSegments.ts";
import { readSurveyQuery, readRule } from "../query.ts";

const SURVEY = "/api/v1/surveys/:key";

/** Everything about a survey's answers that is told as JSON alone. The matrix, with its pictures, is in `priority.ts`. */
export function insightRoutes(app: Hono<AppEnv>, services: Services): void {
  const { access, insight } = services;

  app.get("/api/v1/surveys", access.needs("figures"), async (c) =>
    c.json<ReplyOf<"GET /api/v1/surveys">>({ surveys: await listSurveys(services) }),
  );

  app.get(`${SURVEY}/segments`, access.needs("figures"), async (c) => {
    const { definition, filter, period } = await readSurveyQuery(
      c,
      services,
      "GET /api/v1/surveys/:key/segments",
    );
    const { groups } = actorHere(c);
    if (groups === null) noFilter(filter);
    const all = await insight.ask("segments", { definition, period }, access.askerOf(c));
    return c.json<ReplyOf<"GET /api/v1/surveys/:key/segments">>(
      groups === null ? all : ownSegments(all, groups),
    );
  });

  app.get(`${SURVEY}/compare`, access.needs("figures"), async (c) => {
    const { definition, filter, period, fields } = await readSurveyQuery(
      c,
      services,
      "GET /api/v1/surveys/:key/compare",
    );
    if (fields.against === "rest") unlimited(actorHere(c), "The rest beside your groups");
    const second = readPeriod(fields.from2, fields.to2, "2");
    const rule = readRule(definition, fields.rule);
    const periods = second.from !== null || second.to !== null;
    if (fields.against === undefined && !periods)
      throw new Refusal("invalid", "Say what to compare with: from2 and to2, or against=rest.", {
        field: "from2",
      });
    if (fields.against !== undefined && periods)
      throw new Refusal("invalid", "Compare with another period or with the rest, not with both.", {
        field: "against",
      });
    if (fields.against !== undefined && filter.size === 0)
      throw new Refusal("invalid", "Against the rest of what? Filter by a dimension.", { field: "against" });
    return c.json<ReplyOf<"GET /api/v1/surveys/:key/compare">>(
      await insight.ask(
        "compare",
        { definition, filter, period, rule, against: fields.against ?? second },
        access.askerOf(c),
      ),
    );
  });

  app.get(`${SURVEY}/groups`, access.needs("figures"), async (c) => {
    const { definition, filter, period, fields } = await readSurveyQuery(
      c,
      services,
      "GET /api/v1/surveys/:key/groups",
    );
    unlimited(actorHere(c), "A table of all groups");
    noFilter(filter);
    const dimension = shownDimension(definition, fields.dimension);
    const rule = readRule(definition, fields.rule);
    const { find, first, most } = fields;
    const question = { definition, dimension, period, rule, page: { find, first, most } };
    return c.json<ReplyOf<"GET /api/v1/surveys/:key/groups">>(
      await insight.ask("groups", question, access.askerOf(c)),
    );
  });

  app.get(`${SURVEY}/drivers`, access.needs("figures"), async (c) => {
    const { definition, filter, period, fields } = await readSurveyQuery(
      c,
      services,
      "GET /api/v1/surveys/:key/drivers",
    );
    const { outcome } = fields;
    if (!definition.items.some((item) => item.key === outcome && item.role === "result"))
      throw new Refusal("unknown_item", `${outcome} is no result item of this survey.`, { field: "outcome" });
    return c.json<ReplyOf<"GET /api/v1/surveys/:key/drivers">>(
      await insight.ask("drivers", { definition, filter, outcome, period }, access.askerOf(c)),
    );
  });

  app.get(`${SURVEY}/trend`, access.needs("figures"), async (c) => {
    const { definition, filter, period, fields } = await readSurveyQuery(
      c,
      services,
      "GET /api/v1/surveys/:key/trend",
    );
    return c.json<ReplyOf<"GET /api/v1/surveys/:key/trend">>(
      await insight.ask("trend", { definition, filter, period, unit: fields.unit }, access.askerOf(c)),
    );
  });

  app.get(`${SURVEY}/indicators`, access.needs("figures"), async (c) => {
    const { definition, filter, period } = await readSurveyQuery(
      c,
      services,
      "GET /api/v1/surveys/:key/indicators",
    );
    return c.json<ReplyOf<"GET /api/v1/surveys/:key/indicators">>(
      await insight.ask("indicators", { definition, filter, period }, access.askerOf(c)),
    );
  });
}

/** For answers that show every value of a dimension at once. */
function noFilter(filter: Filter): void {
  const [first] = filter.keys();
  if (first === undefined) return;
  throw new Refusal("unknown_parameter", "This cannot be filtered.", { field: first });
}

function shownDimension({ dimensions }: SurveyDefinition, asked: string): string {
  const dimension = dimensions.find((one) => one.key === asked);
  if (!dimension)
    throw new Refusal("unknown_dimension", `The survey has no dimension ${asked}.`, { field: "dimension" });
  if (dimension.guarded)
    throw new Refusal("forbidden", `Figures by ${asked} are switched off in this survey.`, {
      field: "dimension",
    });
  return asked;
}
