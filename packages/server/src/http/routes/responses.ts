import type { ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { readBody } from "../body.ts";
import { parseJson, SUBMISSION_LIMITS } from "../json.ts";
import { createSubmit, readSubmission, surveyOf } from "../../intake/submit.ts";
import type { AppContext, AppEnv } from "../context.ts";
import type { Services } from "../../services.ts";
import { allowOrigin, allowPreflight, methodNotAllowed, readable } from "../cors.ts";

const PATH = "/api/v1/responses";

const MOST_BYTES = 64 * 1024;

/** Taking in answers. */
export function responseRoutes(app: Hono<AppEnv>, services: Services): void {
  const submit = createSubmit(services);
  const { access, limits } = services;

  /**
   * Whether the sender may say when a response was given, and bring new values of dimensions: no browser, which carries a session to
   * wherever it is led.
   */
  const isTrusted = async (c: AppContext): Promise<boolean> => {
    if (c.req.header("authorization") === undefined) return false;
    if (access.hasToken(c)) return true;
    const actor = await access.actorOf(c);
    return actor?.kind === "key" && actor.rights.has("surveys");
  };

  /** Programs send what they have gathered: who has the token or a key is known, and not counted. */
  const isExempt = async (c: AppContext): Promise<boolean> => {
    if (c.req.header("authorization") === undefined) return false;
    // First: it refuses whoever has guessed too often, who otherwise would read here whether a token is the right one.
    const actor = await access.actorOf(c);
    return access.hasToken(c) || actor?.kind === "key";
  };
  const limit = limits.responses(isExempt);

  app.post(PATH, async (c) => {
    c.header("Cache-Control", "no-store");
    return readable(c, async () => {
      await limit(c, async () => undefined);
      const submission = readSubmission(parseJson(await readBody(c, MOST_BYTES), SUBMISSION_LIMITS));
      const survey = await surveyOf(services, submission);
      allowOrigin(c, survey, services.config.publicUrl);
      const { receipt, repeated } = await submit(submission, survey, { trusted: await isTrusted(c) });
      return c.json<ReplyOf<"POST /api/v1/responses">>(receipt, repeated ? 200 : 201);
    });
  });

  // The survey is named in the body, which the browser keeps until it may send.
  app.options(PATH, async (c) =>
    allowPreflight(c, await services.surveys.allowsOrigin(c.req.header("origin") ?? ""), "POST"),
  );

  app.all(PATH, (c) => methodNotAllowed(c, "POST, OPTIONS"));
}
