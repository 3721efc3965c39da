/** Every way in which the server refuses something, with its HTTP status. Clients branch on the code; support searches for it. */
export const PROBLEMS = {
  not_json: 400,
  bad_encoding: 400,
  too_deep: 400,
  unauthorised: 401,
  second_factor: 401,
  foreign_origin: 403,
  forbidden: 403,
  cross_site: 403,
  unknown_route: 404,
  unknown_survey: 404,
  unknown_improvement: 404,
  unknown_person: 404,
  unknown_key: 404,
  unknown_session: 404,
  unknown_job: 404,
  unknown_passkey: 404,
  unknown_merge: 404,
  method_not_allowed: 405,
  id_taken: 409,
  conflict: 409,
  scale_fixed: 409,
  too_many: 409,
  last_owner: 409,
  no_mail: 409,
  too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  survey_closed: 422,
  survey_not_found: 422,
  unknown_item: 422,
  unknown_dimension: 422,
  unknown_parameter: 422,
  out_of_range: 422,
  wrong_password: 422,
  wrong_code: 422,
  wrong_passkey: 422,
  too_many_requests: 429,
  internal: 500,
  busy: 503,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEMS;

/** RFC 9457 problem details. `field` is the path of what is wrong, dots between its parts. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail: string;
  field?: string;
}
