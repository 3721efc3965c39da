import type { ProblemCode } from "@klankbord/shared";

interface Extra {
  /** Path of what is wrong, dots between its parts. */
  field?: string;
  /** Seconds. */
  retryAfter?: number;
}

/** What a verb throws when it will not do what was asked. Knows nothing of HTTP: the app turns it into problem+json. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly field: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, detail: string, extra: Extra = {}) {
    super(detail);
    this.code = code;
    this.field = extra.field;
    this.retryAfter = extra.retryAfter;
  }
}
