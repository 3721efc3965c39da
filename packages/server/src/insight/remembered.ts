import type { Asker, Shared, Turns } from "../fair/turns.ts";
import { NO_FILTER, type Filter } from "./question.ts";
import type { AnswerOf, QuestionOf, Verb } from "./verbs.ts";

/** An answer, and how many bytes it takes as text. */
export interface Weighed<T> {
  value: T;
  bytes: number;
}

/** Answers a question in one of some lanes. */
export type AnsweringIn = <V extends Verb>(
  lane: number,
  verb: V,
  question: QuestionOf<V>,
) => Promise<Weighed<AnswerOf<V>>>;

/** Answers a question of somebody. */
export type Asking = <V extends Verb>(verb: V, question: QuestionOf<V>, asker: Asker) => Promise<AnswerOf<V>>;

/** Answers remembered at most, and bytes of all together; beyond it the one used longest ago is forgotten. */
const MOST = { answers: 300, bytes: 16 * 2 ** 20 };

interface Remembered {
  revision: number;
  answer: Shared<Weighed<unknown>>;
  /** 0 until it is there. */
  bytes: number;
}

/** A filter in one order, so that the same question in other words is the same question. */
function sorted(question: QuestionOf<Verb>): [string, string[]][] {
  const filter: Filter = "filter" in question ? question.filter : NO_FILTER;
  return [...filter]
    .map(([key, values]): [string, string[]] => [key, values.toSorted()])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * Remembers answers for as long as the survey's data stay as they are, and has those who ask the same at once wait for
 * one answer. `version` tells the revision of the data; it is read before the question, so that an answer is never
 * remembered under data newer than it was made from.
 */
export function remembering(
  answering: AnsweringIn,
  turns: Turns,
  version: (survey: string) => Promise<number | null>,
  most = MOST,
): Asking {
  const known = new Map<string, Remembered>();
  let bytes = 0;

  const forget = (name: string): void => {
    bytes -= known.get(name)?.bytes ?? 0;
    known.delete(name);
  };
  const keep = (name: string, remembered: Remembered): void => {
    forget(name);
    known.set(name, remembered);
    bytes += remembered.bytes;
    for (const [oldest] of known) {
      if (known.size <= most.answers && bytes <= most.bytes) break;
      forget(oldest);
    }
  };

  return async <V extends Verb>(verb: V, question: QuestionOf<V>, asker: Asker): Promise<AnswerOf<V>> => {
    const { definition, ...rest } = question;
    const name = JSON.stringify([verb, definition.key, { ...rest, filter: sorted(question) }]);
    const revision = (await version(definition.key)) ?? -1;
    const found = known.get(name);
    const remembered: Remembered =
      found?.revision === revision
        ? found
        : { revision, answer: turns.share(async (lane) => answering(lane, verb, question)), bytes: 0 };
    keep(name, remembered);
    try {
      const told = await remembered.answer.join(asker);
      if (known.get(name) === remembered && remembered.bytes === 0) {
        remembered.bytes = told.bytes;
        bytes += told.bytes;
        keep(name, remembered);
      }
      return told.value as AnswerOf<V>;
    } catch (error) {
      // Somebody else may still wait for it; then it is asked for once more.
      if (known.get(name) === remembered) forget(name);
      throw error;
    }
  };
}
