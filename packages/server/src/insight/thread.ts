import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { ProblemCode } from "@klankbord/shared";
import { Refusal } from "../problem.ts";
import type { AnswerOf, Answering, QuestionOf, Verb } from "./verbs.ts";

export interface WorkerStart {
  databaseUrl: string;
  timeZone: string;
}

/** One question, as it crosses to the thread. */
export interface AskedAside {
  number: number;
  verb: Verb;
  question: QuestionOf<Verb>;
}

/** What comes back. */
export interface ToldAside {
  number: number;
  value?: unknown;
  refusal?: { code: ProblemCode; message: string; field: string | undefined };
  failure?: string;
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** Beside the built program; absent where the sources run directly. */
const WORKER = new URL("./insightWorker.js", import.meta.url);

export function hasInsightThread(): boolean {
  return existsSync(fileURLToPath(WORKER));
}

export interface Aside {
  answer: Answering;
  /** Starts the thread, where it does not run yet. */
  begin: () => void;
  close: () => Promise<void>;
}

/**
 * Answers on a thread of its own: a bootstrap or a count of a million answers holds up nobody who is being answered. The
 * thread starts when it is first needed; should it die, what it was asked fails and the next question starts a new one.
 */
export function answeringAside(given: WorkerStart): Aside {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const fail = (error: Error): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(WORKER, { workerData: given });
    started.on("message", ({ number, value, refusal, failure }: ToldAside) => {
      const asked = waiting.get(number);
      waiting.delete(number);
      if (refusal)
        asked?.reject(
          new Refusal(
            refusal.code,
            refusal.message,
            refusal.field === undefined ? {} : { field: refusal.field },
          ),
        );
      else if (failure !== undefined) asked?.reject(new Error(failure));
      else asked?.resolve(value);
    });
    started.on("error", (error) => fail(error instanceof Error ? error : new Error(String(error))));
    started.on("exit", () => fail(new Error("the thread that computes figures ended")));
    return started;
  };

  return {
    begin: () => {
      worker ??= start();
    },
    answer: async <V extends Verb>(verb: V, question: QuestionOf<V>): Promise<AnswerOf<V>> => {
      const thread = (worker ??= start());
      return new Promise((resolve, reject) => {
        const number = ++last;
        waiting.set(number, { resolve: resolve as (value: unknown) => void, reject });
        thread.postMessage({ number, verb, question } satisfies AskedAside, []);
      });
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}
