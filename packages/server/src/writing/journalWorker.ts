import { parentPort, workerData } from "node:worker_threads";
import { serveCalls } from "../threads/serve.ts";
import { writerCalls } from "./writerCalls.ts";
import { createWriter, ON_OWN_THREAD } from "./writer.ts";

/** The writer on a thread of its own: what `createThreadWriter` starts. */
if (!parentPort) throw new Error("journalWorker runs as a worker thread");

serveCalls(parentPort, writerCalls(await createWriter(String(workerData), ON_OWN_THREAD)));
