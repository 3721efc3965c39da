import { parentPort, workerData } from "node:worker_threads";
import { calendar } from "../intake/day.ts";
import { Refusal } from "../problem.ts";
import { database, openClient } from "../storage/client.ts";
import { createSurveys } from "../surveys/find.ts";
import { createGathering } from "./gather.ts";
import { readingFrom } from "./reading.ts";
import type { AskedAside, ToldAside, WorkerStart } from "./thread.ts";
import { answeringFrom } from "./verbs.ts";

/** Figures on a thread of their own, with a connection of their own: what `answeringAside` starts. */
const port = parentPort;
if (!port) throw new Error("insight-worker runs as a worker thread");

const { databaseUrl, timeZone } = workerData as WorkerStart;
const client = await openClient(databaseUrl, { timeout: 2_000 });
const db = database(client);
const answer = answeringFrom(readingFrom(db, createSurveys(db), calendar(timeZone)));

const gathering = createGathering(db);

const tell = (told: ToldAside): void => port.postMessage(told);

port.on("message", ({ number, verb, question }: AskedAside) => {
  answer(verb, question).then(
    (value) => {
      tell({ number, value });
      void gathering.soon(question.definition.key);
    },
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      // Cloning between threads keeps an error's message but drops what makes it a refusal.
      if (!(error instanceof Refusal)) return tell({ number, failure: message });
      tell({ number, refusal: { code: error.code, message, field: error.field } });
    },
  );
});
