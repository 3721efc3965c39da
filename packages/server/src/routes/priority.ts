import { textIn, withOrganisation, type SurveyDefinition } from "@klankbord/shared";
import type { Hono } from "hono";
import { csv, CSV_STYLES } from "../insight/csv.ts";
import type { MatrixAnswer } from "../insight/matrix.ts";
import { matrixTable } from "../insight/matrix-table.ts";
import { LANGUAGE, RULE } from "../insight/question.ts";
import type { AppContext, AppEnv, Services } from "../services.ts";
import { readAsked, readRule } from "./asked.ts";

const MATRIX = "/api/v1/surveys/:key/matrix";

/** A name for a file that is kept: which survey, which days. */
function fileName({ survey, from, to }: MatrixAnswer, ending: string): string {
  return [survey, "matrix", from, to].filter((part) => part !== null).join("-") + ending;
}

function sendFile(
  c: AppContext,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  name: string,
): Response {
  c.header("Content-Disposition", `attachment; filename="${name}"`);
  return c.body(body, 200, { "Content-Type": type });
}

/** The priority matrix: as data, and as what people keep of it. All of it comes from the one answer. */
export function priorityRoutes(app: Hono<AppEnv>, services: Services): void {
  const { access, insight } = services;

  const answerOf = async (c: AppContext): Promise<{ definition: SurveyDefinition; answer: MatrixAnswer }> => {
    const { definition, filter, period, fields } = await readAsked(c, services, RULE);
    const rule = readRule(definition, fields.rule);
    return { definition, answer: await insight.ask("matrix", { definition, filter, period, rule }) };
  };

  app.get(MATRIX, access.guard, async (c) => c.json((await answerOf(c)).answer));

  app.get(`${MATRIX}.csv`, access.guard, async (c) => {
    const { definition, filter, period, fields } = await readAsked(c, services, { ...RULE, ...LANGUAGE });
    const rule = readRule(definition, fields.rule);
    const answer = await insight.ask("matrix", { definition, filter, period, rule });
    const statementOf = (key: string): string => {
      const texts = definition.items.find((item) => item.key === key)?.texts ?? {};
      return withOrganisation(textIn(texts, fields.language) ?? key, definition.organisation);
    };
    const file = csv(matrixTable(answer, statementOf), CSV_STYLES[fields.language]);
    return sendFile(c, file, "text/csv; charset=utf-8", fileName(answer, ".csv"));
  });
}
