import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MessageChannel, Worker } from "node:worker_threads";
import type { CallMessage, ReplyMessage } from "./message.ts";
import { serveCalls } from "./serve.ts";

/** What is heard of a place where calls run. */
export interface Heard {
  told: (told: ReplyMessage) => void;
  /** It is about to end: nothing more should be asked of it. */
  failed: (error: Error) => void;
  /** It is gone, and holds nothing any more. */
  ended: () => void;
}

/** Somewhere that calls run. */
export interface Place {
  ask: (asked: CallMessage) => void;
  /** Resolves when it is gone. */
  end: () => Promise<void>;
}

export type Start = (heard: Heard) => Place;

/** A program beside the built one; null where the sources run directly. */
export function builtProgram(name: string): URL | null {
  const url = new URL(`./${name}.js`, import.meta.url);
  return existsSync(fileURLToPath(url)) ? url : null;
}

/**
 * Room in each thread for what was made just now. Left to itself Node takes up to 48 MB a thread and keeps it: a demo asked six questions
 * held 333 MB, and 200 MB with this, in the same time; intake is as fast (`npm run bench ingest`).
 */
const YOUNG_MB = 8;

/** A thread that runs a program of its own, which serves its calls with `serveCalls(parentPort, …)`. */
export function onThread(program: URL, workerData: unknown): Start {
  return ({ told, failed, ended }) => {
    const worker = new Worker(program, {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.on("message", told);
    worker.on("error", (error) => failed(error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", ended);
    return {
      ask: (asked) => worker.postMessage(asked, []),
      end: async () => {
        await worker.terminate();
      },
    };
  };
}

/** The calling thread itself, by the same messages: so that what runs built also runs where sources do. */
export function onCallersThread(serve: () => Promise<object>): Start {
  return ({ told, failed, ended }) => {
    const { port1, port2 } = new MessageChannel();
    port1.on("message", told);
    port1.on("close", ended);
    serve().then(
      (calls) => serveCalls(port2, calls),
      (error: unknown) => {
        failed(error instanceof Error ? error : new Error(String(error)));
        port1.close();
      },
    );
    return {
      ask: (asked) => port1.postMessage(asked),
      end: async () => {
        const closed = new Promise<void>((resolve) => {
          port1.once("close", resolve);
        });
        port1.close();
        await closed;
      },
    };
  };
}
