import type { RatingPair, ResponseInput } from "@klankbord/shared";
import { daysBefore, moments, type Moment } from "./calendar.ts";
import { customer, type Customer } from "./customers.ts";
import { NEW_POINTS } from "./glaszorg.ts";
import { feedbackRatings, monitorRatings } from "./opinions.ts";
import { random, type Random } from "./random.ts";
import { FEEDBACK_REMARKS, MONITOR_REMARKS, type Remark } from "./remarks.ts";

const MONITOR_ANSWERS = 3_600;
const FEEDBACK_ANSWERS = 2_000;

/** A submission as the widget would have posted it, with the time at which it did. */
export type DemoAnswer = ResponseInput & { at: string };

interface DemoSurvey {
  survey: "monitor" | "feedback";
  rate: (customer: Customer, random: Random) => Record<string, RatingPair>;
  remarks: readonly Remark[];
}

const MONITOR: DemoSurvey = { survey: "monitor", rate: monitorRatings, remarks: MONITOR_REMARKS };
const FEEDBACK: DemoSurvey = { survey: "feedback", rate: feedbackRatings, remarks: FEEDBACK_REMARKS };

function answer(asked: DemoSurvey, number: number, moment: Moment, random: Random, at?: string): DemoAnswer {
  const who = customer(random, moment.daysAgo, at);
  return {
    id: `demo-${asked.survey}-${String(number).padStart(6, "0")}`,
    survey: asked.survey,
    language: who.language,
    ratings: asked.rate(who, random),
    dimensions: { location: who.location, channel: who.channel, product: who.product },
    at: new Date(moment.at).toISOString(),
  };
}

function isGlad({ ratings = {} }: DemoAnswer): boolean {
  const marks = Object.values(ratings).flatMap(({ satisfaction }) =>
    typeof satisfaction === "number" ? [satisfaction] : [],
  );
  return marks.reduce((sum, mark) => sum + mark, 0) > 3.5 * marks.length;
}

/** Gives each remark to one answer that it fits, the recent half of the year first in line. */
function withRemarks(answers: DemoAnswer[], remarks: readonly Remark[], random: Random): DemoAnswer[] {
  const taken = new Map<number, Remark>();
  for (const remark of remarks) {
    const fits = (index: number): boolean => {
      const candidate = answers[index];
      return (
        candidate !== undefined &&
        !taken.has(index) &&
        candidate.language === remark.language &&
        isGlad(candidate) === remark.glad
      );
    };
    for (let tries = 0; tries < 400; tries++) {
      const index = Math.floor(answers.length * Math.sqrt(random.next()));
      if (!fits(index)) continue;
      taken.set(index, remark);
      break;
    }
  }
  return answers.map((one, index) => {
    const remark = taken.get(index);
    return remark === undefined ? one : Object.assign(one, { remark: remark.text });
  });
}

function survey(asked: DemoSurvey, count: number, now: number, random: Random): DemoAnswer[] {
  const answers = moments(count, now, random).map((moment, index) =>
    answer(asked, index + 1, moment, random),
  );
  return withRemarks(answers, asked.remarks, random);
}

/**
 * A year of answers to both surveys of Glaszorg, ending at `now` (ms since 1970), oldest first; the same for the same
 * day. The two new points come last, by hand: they must stay under the minimum number of answers.
 */
export function demoAnswers(now: number, seed = 2006): DemoAnswer[] {
  const drawn = random(seed);
  const monitor = survey(MONITOR, MONITOR_ANSWERS, now, drawn);
  const feedback = survey(FEEDBACK, FEEDBACK_ANSWERS, now, drawn);
  const recent = NEW_POINTS.flatMap(({ key, answers }) =>
    Array.from({ length: answers }, (_, index) => ({ key, daysAgo: 1.5 + 2.5 * index })),
  ).map(({ key, daysAgo }, index) =>
    answer(MONITOR, monitor.length + index + 1, daysBefore(now, daysAgo), drawn, key),
  );
  return [...monitor, ...feedback, ...recent].toSorted((one, other) => one.at.localeCompare(other.at));
}
