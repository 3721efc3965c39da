import { textIn, withOrganisation, type LineRule } from "@klankbord/shared";
import type { OperationName, ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { csv, CSV_STYLES } from "../../exports/csv.ts";
import { disposition, fileName } from "../../insight/fileName.ts";
import { matrixTable } from "../../insight/matrixTable.ts";
import { withGroupNames } from "../../groups/withGroupNames.ts";
import type { AppContext, AppEnv } from "../context.ts";
import type { Services } from "../../services.ts";
import { readSurveyQuery, readRule } from "../query.ts";

const MATRIX = "/api/v1/surveys/:key/matrix";
type MatrixOperation = Extract<OperationName, `GET ${typeof MATRIX}${string}`>;

/** px; the chart's own layout for a page of a report. */
const WIDTH = 1200;
/** Device pixels a px, so that the picture is sharp in print and in slides. */
const ZOOM = 2;

/** The priority matrix: as data, and as what people keep of it. All of it comes from the one answer. */
export function priorityRoutes(app: Hono<AppEnv>, services: Services): void {
  const { access, groups, insight, pictures } = services;

  const answerOf = async <N extends MatrixOperation>(c: AppContext, operation: N) => {
    const { definition, filter, named, period, fields } = await readSurveyQuery(c, services, operation);
    const rule = readRule(definition, (fields as { rule?: LineRule }).rule);
    const question = { definition, filter, period, rule };
    const answer = await insight.ask("matrix", question, access.askerOf(c));
    // As whoever asked calls it, and groups by the organisation's names.
    const called = withGroupNames(definition, await groups.current(), named);
    return { definition: called, filter: named, fields, answer };
  };

  app.get(MATRIX, access.needs("figures"), async (c) =>
    c.json<ReplyOf<"GET /api/v1/surveys/:key/matrix">>(
      (await answerOf(c, "GET /api/v1/surveys/:key/matrix")).answer,
    ),
  );

  app.get(`${MATRIX}.csv`, access.needs("figures"), async (c) => {
    const { definition, filter, fields, answer } = await answerOf(c, "GET /api/v1/surveys/:key/matrix.csv");
    const { language } = fields;
    const statementOf = (key: string): string => {
      const texts = definition.items.find((item) => item.key === key)?.texts ?? {};
      return withOrganisation(textIn(texts, language) ?? key, definition.organisation);
    };
    const file = csv(matrixTable(answer, filter, statementOf), CSV_STYLES[language]);
    c.header("Content-Disposition", disposition("attachment", fileName(answer, filter, ".csv")));
    return c.body(file, 200, { "Content-Type": "text/csv; charset=utf-8" });
  });

  app.get(`${MATRIX}.svg`, access.needs("figures"), async (c) => {
    const { fields, ...asked } = await answerOf(c, "GET /api/v1/surveys/:key/matrix.svg");
    const picture = { ...asked, language: fields.language, theme: "auto", width: WIDTH } as const;
    const svg = await pictures.svg(picture, access.askerOf(c));
    // Opened by itself it is a document: nothing in it may run or load.
    c.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    c.header("Content-Disposition", disposition("inline", fileName(asked.answer, asked.filter, ".svg")));
    return c.body(svg, 200, { "Content-Type": "image/svg+xml; charset=utf-8" });
  });

  app.get(`${MATRIX}.png`, access.needs("figures"), async (c) => {
    const { fields, ...asked } = await answerOf(c, "GET /api/v1/surveys/:key/matrix.png");
    const picture = { ...asked, language: fields.language, theme: "light", width: WIDTH } as const;
    c.header("Content-Disposition", disposition("inline", fileName(asked.answer, asked.filter, ".png")));
    return c.body(await pictures.png(picture, ZOOM, access.askerOf(c)), 200, { "Content-Type": "image/png" });
  });
}
