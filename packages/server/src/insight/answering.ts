import { calendar } from "../intake/day.ts";
import { database, openClient } from "../storage/client.ts";
import { createSurveys } from "../surveys/find.ts";
import { readingFrom } from "./reading.ts";
import type { Weighed } from "./remembered.ts";
import { createSnapshots } from "./snapshots.ts";
import { answeringFrom, type AnswerOf, type QuestionOf, type Verb } from "./verbs.ts";

export interface AnsweringStart {
  databaseUrl: string;
  timeZone: string;
}

/** What the thread of figures does. */
export interface AnsweringCalls {
  answer: <V extends Verb>(verb: V, question: QuestionOf<V>) => Promise<Weighed<AnswerOf<V>>>;
  /** Lets go of the database. */
  close: () => Promise<void>;
}

/** ms for which SQLite waits where a checkpoint holds the file. */
const TIMEOUT = 2_000;

/**
 * Answers questions, each from one snapshot: its cells, people and days are of one moment. On connections of its own; one
 * of them for definitions, which never change in place.
 */
export async function openAnswering(
  { databaseUrl, timeZone }: AnsweringStart,
  timeout = TIMEOUT,
): Promise<AnsweringCalls> {
  const client = await openClient(databaseUrl, { timeout });
  const definitions = await openClient(databaseUrl, { timeout });
  const inSnapshot = createSnapshots(client);
  const surveys = createSurveys(database(definitions));
  const dayOf = calendar(timeZone);
  return {
    answer: async <V extends Verb>(verb: V, question: QuestionOf<V>) =>
      inSnapshot(async (db) => {
        const answer = answeringFrom(readingFrom(db, surveys, dayOf));
        const value = (await answer(verb, question)) as AnswerOf<V>;
        // Weighed here, since writing a large answer out would hold up the thread that serves.
        return { value, bytes: JSON.stringify(value).length };
      }),
    close: async () => {
      client.close();
      definitions.close();
    },
  };
}
