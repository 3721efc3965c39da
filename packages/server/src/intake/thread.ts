import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Writer } from "./journal.ts";

/** One call of the writer, as it crosses to its thread. */
export type Asked = { number: number } & (
  | { call: "commit"; group: string }
  | {
      [Call in Exclude<keyof Writer, "commit">]: { call: Call; args: Parameters<Writer[Call]> };
    }[Exclude<keyof Writer, "commit">]
);

/** What comes back. */
export interface Told {
  number: number;
  value?: unknown;
  failure?: { message: string; code: string | null };
}

/** A failure inside the writer's thread, with SQLite's own code. */
class WriterFailure extends Error {
  readonly code: string;

  constructor(message: string, code: string | null) {
    super(message);
    this.code = code ?? "UNKNOWN";
  }
}

type DistributiveOmit<T> = T extends unknown ? Omit<T, "number"> : never;

interface Pending {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** Beside the built program; absent where the sources run directly. */
const WORKER = new URL("./journalWorker.js", import.meta.url);

export function hasThread(): boolean {
  return existsSync(fileURLToPath(WORKER));
}

/**
 * A writer on its own thread, so that waiting for the disk and for locks never holds up who is being answered. Should the
 * thread die, what it had not confirmed fails, and the next call starts a new one.
 */
export function createThreadWriter(url: string): Writer {
  let worker: Worker | null = null;
  let last = 0;
  const pending = new Map<number, Pending>();

  const fail = (error: Error): void => {
    worker = null;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };

  const start = (): Worker => {
    const started = new Worker(WORKER, { workerData: url });
    started.on("message", ({ number, value, failure }: Told) => {
      const waiting = pending.get(number);
      pending.delete(number);
      if (failure) waiting?.reject(new WriterFailure(failure.message, failure.code));
      else waiting?.resolve(value);
    });
    started.on("error", (error) => fail(error instanceof Error ? error : new Error(String(error))));
    started.on("exit", () => fail(new Error("the writer's thread ended")));
    return started;
  };

  const ask = async (asked: DistributiveOmit<Asked>): Promise<unknown> => {
    worker ??= start();
    const thread = worker;
    return new Promise((resolve, reject) => {
      const number = ++last;
      pending.set(number, { resolve, reject });
      thread.postMessage({ ...asked, number }, []);
    });
  };

  return {
    // As text: cloning objects between threads costs four times as much.
    commit: async (group) =>
      ask({ call: "commit", group: JSON.stringify(group) }) as ReturnType<Writer["commit"]>,
    remove: async (ids) => ask({ call: "remove", args: [ids] }) as ReturnType<Writer["remove"]>,
    write: async (statements) => ask({ call: "write", args: [statements] }) as ReturnType<Writer["write"]>,
    catchUp: async () => {
      await ask({ call: "catchUp", args: [] });
    },
    recount: async (survey) => {
      await ask({ call: "recount", args: [survey] });
    },
    close: async () => {
      if (worker) await ask({ call: "close", args: [] });
    },
  };
}
