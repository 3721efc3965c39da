import type { Hono } from "hono";
import { readBody } from "../body.ts";
import { calendar, DAY } from "../../intake/day.ts";
import { DEFINITION_LIMITS, parseJson } from "../json.ts";
import { Refusal } from "../../refusal.ts";
import type { AppContext, AppEnv } from "../context.ts";
import type { Services } from "../../services.ts";
import { visitorLanguage } from "../../pages/languages.ts";
import type { Published, StoredSurvey } from "../../surveys/find.ts";
import { storeSurvey } from "../../surveys/store.ts";
import { allowOrigin, allowPreflight, methodNotAllowed, readable } from "../cors.ts";
import { actorHere } from "../guard.ts";
import { isUnchanged } from "../unchanged.ts";

const PATH = "/api/v1/surveys/:key";

const MOST_BYTES = 512 * 1024;

/** Seconds that a page may show a definition after it changed. */
const FRESH = 30;

function sendDefinition(c: AppContext, { json, etag }: Published, status: 200 | 201 = 200): Response {
  c.header("ETag", etag);
  return c.body(json, status, { "Content-Type": "application/json; charset=utf-8" });
}

/** The public definition that the widget reads, and its storing. */
export function surveyRoutes(app: Hono<AppEnv>, services: Services): void {
  const { surveys, access, handOut, now, config } = services;
  const dayOf = calendar(config.timeZone);

  /** With the widget's words, where a language is asked for: wishes in order, then those of the browser. */
  const wanted = (c: AppContext, survey: StoredSurvey): Published => {
    const wishes = c.req.query("language");
    if (wishes === undefined) return survey.published;
    c.header("Vary", "Accept-Language", { append: true });
    const { json, etag } = survey.spoken(
      visitorLanguage(wishes, c.req.header("accept-language"), survey.definition.languages),
    );
    // Not of the ETag's: what a browser has kept since tells of an earlier hand-out, which is true as well.
    const handed = JSON.stringify(handOut.mark(survey.definition.key, now()));
    return { json: `${json.slice(0, -1)},"handed":${handed}}`, etag };
  };

  const found = async (c: AppContext): Promise<StoredSurvey> => {
    const key = c.req.param("key") ?? "";
    const survey = await surveys.current(key);
    if (!survey) throw new Refusal("unknown_survey", "There is no survey with this key.");
    return survey;
  };

  app.get(PATH, async (c) => {
    const survey = await readable(c, async () => {
      const one = await found(c);
      allowOrigin(c, one, services.config.publicUrl);
      return wanted(c, one);
    });
    c.header("Cross-Origin-Resource-Policy", "cross-origin");
    c.header("Cache-Control", `public, max-age=${FRESH}`);
    c.header(DAY, dayOf(now()));
    if (!isUnchanged(c, survey.etag)) return sendDefinition(c, survey);
    c.header("ETag", survey.etag);
    return c.body(null, 304);
  });

  app.put(PATH, access.needs("surveys"), async (c) => {
    const key = c.req.param("key");
    const input = parseJson(await readBody(c, MOST_BYTES), DEFINITION_LIMITS);
    const { result } = await storeSurvey(actorHere(c), services, key, input);
    return sendDefinition(c, (await found(c)).published, result === "created" ? 201 : 200);
  });

  app.options(PATH, async (c) =>
    allowPreflight(c, await surveys.allowsOrigin(c.req.header("origin") ?? ""), "GET"),
  );

  app.all(PATH, (c) => methodNotAllowed(c, "GET, PUT, OPTIONS"));
}
