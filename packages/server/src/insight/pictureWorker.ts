import { parentPort } from "node:worker_threads";
import { serveCalls } from "../threads/serve.ts";
import { drawing } from "./drawing.ts";

/** Pictures on a thread of their own: placing names and encoding pixels take a tenth of a second. */
if (!parentPort) throw new Error("pictureWorker runs as a worker thread");

serveCalls(parentPort, drawing);
