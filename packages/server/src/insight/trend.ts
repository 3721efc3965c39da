import {
  matrixSettings,
  trend,
  type Period as TrendPeriod,
  type TrendResult,
} from "@klankbord/shared/matrix";
import { Refusal } from "../refusal.ts";
import { buckets, type Step } from "./buckets.ts";
import { readCells } from "../tallies/reading/cells.ts";
import { readExtent } from "../tallies/reading/extent.ts";
import { segmentsOfFilter } from "./filterSegments.ts";
import type { Period } from "../tallies/reading/period.ts";
import { peopleOfParts, type About, type Question, type Reading } from "./reading.ts";
import { selectByBucket } from "./privacy/select.ts";
import { readTrendEvents, type TrendEvent } from "./trendEvents.ts";

export interface TrendQuestion extends Question {
  unit: Step;
}

export interface TrendAnswer extends About, TrendResult {
  unit: Step;
  /** What may explain a break: new versions of the survey and improvements within these days. */
  events: TrendEvent[];
}

/** Points in one trend at most: five years of weeks. */
const MOST_POINTS = 270;

/** Index and items by week, month or quarter, each with its interval. Throws Refusal where that is too many points. */
export async function answerTrend(reading: Reading, question: TrendQuestion): Promise<TrendAnswer> {
  const { db } = reading;
  const { definition, filter, period, unit } = question;
  const { key } = definition;
  const days = await daysWithAnswers(reading, key, period);
  const points = days ? buckets(days.from, days.to, unit, MOST_POINTS) : [];
  if (points === null)
    throw new Refusal(
      "invalid",
      `That is more than ${MOST_POINTS} points. Ask for a shorter period or a longer unit.`,
      { field: "unit" },
    );
  const whole = await readCells(db, { definition, segments: segmentsOfFilter(definition, filter), period });
  const judged = await selectByBucket(reading, question, points);
  const people = await peopleOfParts(
    reading,
    definition,
    points.map(({ from, to }, place) => ({ from, to, segments: judged[place]?.segments ?? [] })),
    judged.map(({ n }) => n),
  );
  const periods = points.flatMap((point, place): TrendPeriod[] => {
    const own = judged[place];
    return own ? [{ ...point, ...own, people: people && (own.people ?? people[place]) }] : [];
  });
  return {
    survey: key,
    from: days?.from ?? period.from,
    to: days?.to ?? period.to,
    unit,
    ...trend(periods, whole, matrixSettings(definition)),
    events: days ? await readTrendEvents(reading, { survey: key, filter }, eventDays(days, period)) : [],
  };
}

/** What happened after the last answer is told as far as was asked: something of today needs no answer of today. */
function eventDays({ from, to }: { from: string; to: string }, asked: Period): { from: string; to: string } {
  return { from, to: asked.to !== null && asked.to > to ? asked.to : to };
}

/** The asked days as far as there are answers, so that an open or a very long question has no empty centuries. */
async function daysWithAnswers(
  { db }: Reading,
  survey: string,
  { from, to }: Period,
): Promise<{ from: string; to: string } | null> {
  const extent = await readExtent(db, survey);
  if (!extent) return null;
  const days = {
    from: from !== null && from > extent.first ? from : extent.first,
    to: to !== null && to < extent.last ? to : extent.last,
  };
  return days.to < days.from ? null : days;
}
