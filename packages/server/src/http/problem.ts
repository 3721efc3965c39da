import { PROBLEMS, type Problem, type ProblemCode } from "@klankbord/shared";
import type { Context } from "hono";
import type { Refusal } from "../refusal.ts";

export const TITLES: Record<ProblemCode, string> = {
  not_json: "The body is not JSON",
  bad_encoding: "The body is not valid UTF-8",
  too_deep: "The body is nested too deep",
  unauthorised: "Signing in is needed",
  second_factor: "A code is needed too",
  foreign_origin: "This site may not use the survey",
  forbidden: "Not allowed",
  cross_site: "Not allowed from another site",
  unknown_route: "No such address",
  unknown_survey: "No such survey",
  unknown_improvement: "No such improvement",
  unknown_person: "No such person",
  unknown_key: "No such key",
  unknown_session: "No such session",
  unknown_job: "No such job",
  unknown_passkey: "No such passkey",
  unknown_merge: "No such merge",
  method_not_allowed: "Not this method",
  id_taken: "This id is taken",
  conflict: "Somebody else changed this meanwhile",
  scale_fixed: "The scale stays as it is",
  no_mail: "No mail is set up",
  last_owner: "Somebody has to stay owner",
  too_many: "There is no room for more",
  too_large: "The body is too large",
  unsupported_media_type: "Send JSON",
  invalid: "A field is not valid",
  survey_closed: "The survey is closed",
  survey_not_found: "No such survey",
  unknown_item: "The survey has no such item",
  unknown_dimension: "The survey has no such dimension",
  unknown_parameter: "No such parameter",
  out_of_range: "A value lies outside its range",
  wrong_password: "The password is not right",
  wrong_code: "The code is not right",
  wrong_passkey: "The passkey was not taken",
  too_many_requests: "Too much at once",
  internal: "Something went wrong here",
  busy: "The server is busy",
};

/** The one shape of every error this server answers with (RFC 9457). */
function problemOf(refusal: Refusal): Problem {
  const { code, field, message } = refusal;
  return {
    type: `urn:klankbord:problem:${code}`,
    title: TITLES[code],
    status: PROBLEMS[code],
    code,
    detail: message,
    ...(field === undefined ? {} : { field }),
  };
}

export function refuse(c: Context, refusal: Refusal): Response {
  const body = problemOf(refusal);
  if (refusal.retryAfter !== undefined) c.header("Retry-After", String(refusal.retryAfter));
  c.header("Cache-Control", "no-store");
  return c.body(JSON.stringify(body), PROBLEMS[refusal.code], {
    "Content-Type": "application/problem+json; charset=utf-8",
  });
}
