import { parentPort, workerData } from "node:worker_threads";
import { serveCalls } from "../threads/serve.ts";
import { openAnswering, type AnsweringStart } from "./answering.ts";

/** Figures on a thread of their own, with connections of their own. */
if (!parentPort) throw new Error("insightWorker runs as a worker thread");

serveCalls(parentPort, await openAnswering(workerData as AnsweringStart));
