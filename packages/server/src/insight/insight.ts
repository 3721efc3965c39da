import type { Services } from "../services.ts";
import { dataVersion } from "../surveys/revision.ts";
import { builtProgram, onCallersThread, onThread, type Start } from "../threads/place.ts";
import { createThread } from "../threads/thread.ts";
import { openAnswering, type AnsweringCalls, type AnsweringStart } from "./answering.ts";
import { remembering } from "./remembered.ts";
import type { AnswerOf, Answering, QuestionOf, Verb } from "./verbs.ts";

export interface Insight {
  /** Answers a question under the small-group rules; remembered until the survey's data change. */
  ask: Answering;
  /** Starts what the first question would else wait for. */
  warm: () => void;
  close: () => Promise<void>;
}

/** On the thread that also serves, SQLite may wait but briefly; ms. */
const TIMEOUT_BESIDE = 50;

/** Where figures are computed: on a thread of their own in the built program, on the caller's where the sources run. */
function placeOf(given: AnsweringStart): Start {
  const program = builtProgram("insightWorker");
  return program
    ? onThread(program, given)
    : onCallersThread(async () => openAnswering(given, TIMEOUT_BESIDE));
}

/** Figures of all surveys. Behind the answers the writer is told that a large survey is asked about. */
export function createInsight({ db, config, journal }: Pick<Services, "db" | "config" | "journal">): Insight {
  const { databaseUrl, timeZone } = config;
  const thread = createThread<AnsweringCalls>("of figures", placeOf({ databaseUrl, timeZone }));
  const answer: Answering = async (verb, question) => {
    const value = await thread.call("answer", verb, question);
    // Only speed is at stake, and the next question tries again.
    journal.gather(question.definition.key).catch(() => undefined);
    return value as never;
  };
  let asked = false;
  const version = async (survey: string): Promise<number | null> => dataVersion(db, survey);
  const remembered = remembering(answer, version);
  return {
    ask: async <V extends Verb>(verb: V, question: QuestionOf<V>): Promise<AnswerOf<V>> => {
      asked = true;
      return remembered(verb, question);
    },
    warm: () => {
      asked = true;
      thread.begin();
    },
    close: async () => {
      if (asked) await thread.call("close").catch(() => undefined);
      await thread.end();
    },
  };
}
