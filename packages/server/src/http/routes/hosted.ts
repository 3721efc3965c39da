import { dimensionValue, LANGUAGES, type SurveyDefinition } from "@klankbord/shared";
import type { Hono } from "hono";
import { hostedPage, unknownSurveyPage } from "../../pages/hosted.tsx";
import { visitorLanguage } from "../../pages/languages.ts";
import { sendPage } from "../../pages/security.ts";
import { STYLESHEETS } from "../../pages/stylesheets.ts";
import { Refusal } from "../../refusal.ts";
import type { AppEnv } from "../context.ts";
import type { Services } from "../../services.ts";

/** What a link may pass along: dimensions on the survey's list, with a value that an answer could carry. */
function hiddenValues(
  { hidden, dimensions }: SurveyDefinition,
  query: (name: string) => string | undefined,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const key of hidden) {
    const value = dimensionValue.safeParse(query(key));
    if (value.success && dimensions.some((dimension) => dimension.key === key)) values[key] = value.data;
  }
  return values;
}

/** `/s/<survey>`: a survey on a page of its own, for mails and codes on paper. Opening it records nothing (P6). */
export function hostedRoutes(app: Hono<AppEnv>, { surveys }: Pick<Services, "surveys">): void {
  app.get("/s/:survey", async (c) => {
    const stored = await surveys.current(c.req.param("survey"));
    const language = visitorLanguage(
      c.req.query("language"),
      c.req.header("accept-language"),
      stored?.definition.languages ?? LANGUAGES,
    );
    c.header("Vary", "Accept-Language");
    if (!stored) return sendPage(c, unknownSurveyPage(language), {}, 404);
    const { definition } = stored;
    const hidden = hiddenValues(definition, (name) => c.req.query(name));
    return sendPage(c, hostedPage({ definition, language, hidden }), {
      frameAncestors: ["'self'", ...definition.origins],
    });
  });

  app.get("/pages/:file{[a-z]+\\.css}", (c) => {
    const sheet = STYLESHEETS.get(c.req.param("file").slice(0, -".css".length));
    if (!sheet) throw new Refusal("unknown_route", "There is nothing at this address.");
    c.header("ETag", sheet.etag);
    c.header("Cache-Control", "no-cache");
    if (c.req.header("if-none-match") === sheet.etag) return c.body(null, 304);
    return c.body(sheet.text, 200, { "Content-Type": "text/css; charset=utf-8" });
  });
}
