import { isLanguage, surveyDefinition, type Language, type SurveyDefinition } from "@klankbord/shared";
import type { Hono } from "hono";
import { readBody } from "../body.ts";
import { checkAgainst } from "../../intake/check.ts";
import { parseJson, SUBMISSION_LIMITS } from "../json.ts";
import { readSubmission, surveyOf } from "../../intake/submit.ts";
import { framePage, PREVIEW_MODES, previewPage, SCHEMES, TRY } from "../../pages/preview.tsx";
import { sendPage } from "../../pages/security.ts";
import { Refusal } from "../../refusal.ts";
import type { AppContext, AppEnv } from "../context.ts";
import type { Services } from "../../services.ts";
import type { StoredSurvey } from "../../surveys/find.ts";

function oneOf<T extends string>(known: readonly T[], asked: string | undefined): T | undefined {
  return known.find((one) => one === asked);
}

function languageOf(c: AppContext, { languages }: SurveyDefinition): Language {
  const asked = c.req.query("language");
  return isLanguage(asked) && languages.includes(asked) ? asked : (languages[0] ?? "nl");
}

/** The rules of a survey that shows at once, always, and remembers nothing on the device. */
const AT_ONCE = { ...surveyDefinition.shape.rules.parse(undefined), remember: false };

/** `/preview/<survey>` for owners, and under `/preview/try/` what its widgets talk to: as the real thing, storing nothing. */
export function previewRoutes(app: Hono<AppEnv>, services: Services): void {
  const { access, now, surveys } = services;

  const found = async (key: string): Promise<StoredSurvey> => {
    const stored = await surveys.current(key);
    if (!stored) throw new Refusal("unknown_survey", "There is no survey with this key.");
    return stored;
  };
  // The widget's files are the real ones; it takes the server's address from the one it was asked from.
  app.get(`${TRY}embed.js`, (c) => c.redirect("/embed.js"));
  app.get(`${TRY}assets/:file`, (c) => c.redirect(`/assets/${encodeURIComponent(c.req.param("file"))}`));
  app.get(`${TRY}api/v1/surveys/:key`, async (c) => {
    const { definition, version } = await found(c.req.param("key"));
    return c.json({ ...definition, version, rules: AT_ONCE, draft: false });
  });
  app.post(`${TRY}api/v1/responses`, async (c) => {
    const submission = readSubmission(parseJson(await readBody(c, 64 * 1024), SUBMISSION_LIMITS));
    const survey = await surveyOf(services, submission);
    checkAgainst(submission, survey, await services.groups.current());
    const { id, survey: key } = submission;
    return c.json({ id, survey: key, version: survey.version, at: new Date(now()).toISOString() }, 201);
  });

  app.get("/preview/:survey", async (c) => {
    // A page for owners: who is not one signs in first.
    if (!(await access.actorOf(c))?.rights.has("surveys")) return c.redirect("/dashboard");
    const { definition } = await found(c.req.param("survey"));
    const scheme = oneOf(SCHEMES, c.req.query("scheme")) ?? "light";
    return sendPage(c, previewPage({ definition, language: languageOf(c, definition), scheme }), {
      frames: true,
    });
  });
  app.get("/preview/:survey/frame", async (c) => {
    const { definition } = await found(c.req.param("survey"));
    const mode = oneOf(PREVIEW_MODES, c.req.query("mode")) ?? "inline";
    const scheme = oneOf(SCHEMES, c.req.query("scheme")) ?? "light";
    const frame = framePage(definition.key, { mode, language: languageOf(c, definition), scheme });
    return sendPage(c, frame, { frameAncestors: ["'self'"] });
  });
}
