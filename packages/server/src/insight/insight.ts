import { createTurns } from "../fair/turns.ts";
import type { Config } from "../config.ts";
import type { Db } from "../storage/client.ts";
import type { Journal } from "../writing/journal.ts";
import { dataVersion } from "../surveys/revision.ts";
import { builtProgram, onCallersThread, onThread, type Start } from "../threads/place.ts";
import { createThread } from "../threads/thread.ts";
import { openAnswering, type AnsweringCalls, type AnsweringStart } from "./answering.ts";
import { remembering, type Asking, type Weighed } from "./remembered.ts";
import type { AnswerOf, QuestionOf, Verb } from "./verbs.ts";

export interface Insight {
  /** Answers a question under the small-group rules, in the asker's turn; remembered until the survey's data change. */
  ask: Asking;
  /** Starts what the first question would else wait for. */
  warm: () => void;
  close: () => Promise<void>;
}

/** On the thread that also serves, SQLite may wait but briefly; ms. */
const TIMEOUT_BESIDE = 50;

/** Threads of figures: two, so that a light question need not even wait for the heavy one that runs. */
const LANES = 2;

/** Where figures are computed: on threads of their own in the built program, on the caller's where the sources run. */
function placeOf(given: AnsweringStart): { place: Start; lanes: number } {
  const program = builtProgram("insightWorker");
  return program
    ? { place: onThread(program, given), lanes: LANES }
    : { place: onCallersThread(async () => openAnswering(given, TIMEOUT_BESIDE)), lanes: 1 };
}

interface Needs {
  db: Db;
  config: Config;
  journal: Journal;
}

/** Figures of all surveys. Behind the answers the writer is told that a large survey is asked about. */
export function createInsight({ db, config, journal }: Needs): Insight {
  const { databaseUrl, timeZone } = config;
  const { place, lanes } = placeOf({ databaseUrl, timeZone });
  const threads = Array.from({ length: lanes }, () => ({
    thread: createThread<AnsweringCalls>("of figures", place),
    begun: false,
  }));
  const answering = async <V extends Verb>(
    lane: number,
    verb: V,
    question: QuestionOf<V>,
  ): Promise<Weighed<AnswerOf<V>>> => {
    const own = threads[lane];
    if (!own) throw new Error("no such lane");
    own.begun = true;
    const told = await own.thread.call("answer", verb, question);
    // Only speed is at stake, and the next question tries again.
    journal.gather(question.definition.key).catch(() => undefined);
    return told as Weighed<AnswerOf<V>>;
  };
  const version = async (survey: string): Promise<number | null> => dataVersion(db, survey);
  return {
    ask: remembering(answering, createTurns({ lanes }), version),
    warm: () => {
      for (const own of threads) {
        own.begun = true;
        own.thread.begin();
      }
    },
    close: async () => {
      for (const { thread, begun } of threads) {
        if (begun) await thread.call("close").catch(() => undefined);
        await thread.end();
      }
    },
  };
}
