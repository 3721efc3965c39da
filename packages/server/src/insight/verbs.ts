import { answerCompare } from "./compare.ts";
import { answerDrivers } from "./drivers.ts";
import { answerGroups } from "./groups.ts";
import { answerIndicators } from "./indicators.ts";
import { answerMatrix } from "./matrix.ts";
import type { Reading } from "./reading.ts";
import { answerSegments } from "./segments.ts";
import { answerTrend } from "./trend.ts";

/** Every question that insight answers, by the name of its route. */
const VERBS = {
  matrix: answerMatrix,
  compare: answerCompare,
  groups: answerGroups,
  drivers: answerDrivers,
  trend: answerTrend,
  indicators: answerIndicators,
  segments: answerSegments,
};

export type Verb = keyof typeof VERBS;
export type QuestionOf<V extends Verb> = Parameters<(typeof VERBS)[V]>[1];
export type AnswerOf<V extends Verb> = Awaited<ReturnType<(typeof VERBS)[V]>>;

/** Answers a question; on whichever thread. */
export type Answering = <V extends Verb>(verb: V, question: QuestionOf<V>) => Promise<AnswerOf<V>>;

export function answeringFrom(reading: Reading): Answering {
  return async <V extends Verb>(verb: V, question: QuestionOf<V>): Promise<AnswerOf<V>> => {
    // What VERBS holds under a name takes that name's question; TypeScript does not follow that through an index.
    const answer = VERBS[verb] as (reading: Reading, question: QuestionOf<V>) => Promise<AnswerOf<V>>;
    return answer(reading, question);
  };
}
