import type { ProblemCode } from "@klankbord/shared";
import { Refusal } from "../refusal.ts";
import { storageCode } from "../storage/busy.ts";

/** A function that another thread runs: what it takes and gives crosses as a copy. */
export type Call = (...args: never[]) => Promise<unknown>;

/** One call, as it crosses. */
export interface CallMessage {
  number: number;
  call: string;
  args: readonly unknown[];
}

/** What comes back. Cloning between threads keeps an error's message, but drops its code and what makes it a refusal. */
export interface ReplyMessage {
  number: number;
  value?: unknown;
  refusal?: { code: ProblemCode; message: string; field: string | undefined; retryAfter: number | undefined };
  failure?: { message: string; code: string | null };
}

/** A failure inside a thread, with SQLite's own code. */
class ThreadFailure extends Error {
  readonly code: string;

  constructor(message: string, code: string | null) {
    super(message);
    this.code = code ?? "UNKNOWN";
  }
}

export function failedReply(number: number, error: unknown): ReplyMessage {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof Refusal)) return { number, failure: { message, code: storageCode(error) } };
  return {
    number,
    refusal: { code: error.code, message, field: error.field, retryAfter: error.retryAfter },
  };
}

/** The error that was told of; null where all went well. */
export function errorOf({ refusal, failure }: ReplyMessage): Error | null {
  if (failure) return new ThreadFailure(failure.message, failure.code);
  if (!refusal) return null;
  const { code, message, field, retryAfter } = refusal;
  return new Refusal(code, message, {
    ...(field === undefined ? {} : { field }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}
