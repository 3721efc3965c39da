import { parentPort, workerData } from "node:worker_threads";
import { storageCode } from "../storage/busy.ts";
import type { Answer } from "./answer.ts";
import { createWriter, ON_OWN_THREAD } from "./writer.ts";
import type { Asked, Told } from "./thread.ts";

/** The writer on a thread of its own: what `createThreadWriter` starts. */
const port = parentPort;
if (!port) throw new Error("journal-worker runs as a worker thread");

const writer = await createWriter(String(workerData), ON_OWN_THREAD);

const tell = (told: Told): void => port.postMessage(told);

async function run(asked: Asked): Promise<unknown> {
  switch (asked.call) {
    case "commit":
      return writer.commit(JSON.parse(asked.group) as Answer[]);
    case "remove":
      return writer.remove(...asked.args);
    case "write":
      return writer.write(...asked.args);
    case "catchUp":
      await writer.catchUp();
      return null;
    case "recount":
      await writer.recount(...asked.args);
      return null;
    case "close":
      await writer.close();
      return null;
    default:
      throw new Error("no such call");
  }
}

port.on("message", (asked: Asked) => {
  run(asked).then(
    (value) => {
      tell({ number: asked.number, value });
      if (asked.call === "close") port.close();
    },
    (error: unknown) =>
      tell({
        number: asked.number,
        // Cloning between threads keeps an error's message but drops its code.
        failure: {
          message: error instanceof Error ? error.message : String(error),
          code: storageCode(error),
        },
      }),
  );
});
