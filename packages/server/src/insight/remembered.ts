import { NO_FILTER, type Filter } from "./question.ts";
import type { AnswerOf, Answering, QuestionOf, Verb } from "./verbs.ts";

/** Answers remembered at most; beyond it the one used longest ago is forgotten. */
const MOST = 300;

interface Remembered {
  revision: number;
  answer: Promise<unknown>;
}

/** A filter in one order, so that the same question in other words is the same question. */
function sorted(question: QuestionOf<Verb>): [string, string[]][] {
  const filter: Filter = "filter" in question ? question.filter : NO_FILTER;
  return [...filter]
    .map(([key, values]): [string, string[]] => [key, values.toSorted()])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * Remembers answers for as long as the survey's data stay as they are. `version` tells the revision of those; it is read
 * before the question, so that an answer is never remembered under data newer than it was made from.
 */
export function remembering(
  answering: Answering,
  version: (survey: string) => Promise<number | null>,
): Answering {
  const known = new Map<string, Remembered>();

  return async <V extends Verb>(verb: V, question: QuestionOf<V>): Promise<AnswerOf<V>> => {
    const { definition, ...rest } = question;
    const name = JSON.stringify([verb, definition.key, { ...rest, filter: sorted(question) }]);
    const revision = (await version(definition.key)) ?? -1;
    const found = known.get(name);
    known.delete(name);
    const remembered = found?.revision === revision ? found : { revision, answer: answering(verb, question) };
    known.set(name, remembered);
    const oldest = known.keys().next();
    if (known.size > MOST && !oldest.done) known.delete(oldest.value);
    try {
      return (await remembered.answer) as AnswerOf<V>;
    } catch (error) {
      if (known.get(name) === remembered) known.delete(name);
      throw error;
    }
  };
}
