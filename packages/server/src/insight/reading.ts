import type { SurveyDefinition } from "@klankbord/shared";
import { BOOTSTRAP_N, type People } from "@klankbord/shared/matrix";
import type { Db } from "../storage/client.ts";
import { readExtent } from "../tallies/reading/extent.ts";
import { readPeople, readPeopleOfParts, readPeopleOutside, samplePeople } from "./people.ts";
import type { Filter } from "./question.ts";
import type { Period } from "../tallies/reading/period.ts";
import type { Selected } from "./privacy/selected.ts";
import type { Part } from "../tallies/reading/sums.ts";
import type { Surveys } from "../surveys/find.ts";

/** What every verb of insight reads from. */
export interface Reading {
  db: Db;
  /** A version of a survey: answers are packed by the one that their customer saw. */
  definitionOf: (survey: string, version: number) => Promise<SurveyDefinition | null>;
  /** The local calendar day of a moment in ms since 1970. */
  dayOf: (at: number) => string;
}

export function readingFrom(
  db: Db,
  surveys: Pick<Surveys, "version">,
  dayOf: (at: number) => string,
): Reading {
  return {
    db,
    dayOf,
    definitionOf: async (survey, version) => (await surveys.version(survey, version))?.definition ?? null,
  };
}

/** What every question is about. */
export interface Question {
  definition: SurveyDefinition;
  filter: Filter;
  period: Period;
}

/** What every answer repeats of its question. */
export interface About {
  survey: string;
  /** First and last day, YYYY-MM-DD: as asked, else those of the first and last answer; null without any. */
  from: string | null;
  to: string | null;
}

/** The days of a question in words of the data: where no limit was set, the first or last day that has an answer. */
export async function aboutOf({ db }: Reading, { definition, period }: Question): Promise<About> {
  const { key } = definition;
  if (period.from !== null && period.to !== null) return { survey: key, ...period };
  const extent = await readExtent(db, key);
  return { survey: key, from: period.from ?? extent?.first ?? null, to: period.to ?? extent?.last ?? null };
}

/** The people behind a selection, for the bootstrap; nobody where it is withheld or too large for it. */
export async function peopleOf(
  { db, definitionOf }: Reading,
  { definition, period }: Question,
  { n, people, segments, withheld }: Selected,
): Promise<People | null> {
  if (withheld || n > BOOTSTRAP_N) return null;
  if (people) return people;
  return readPeople({ db, definitionOf }, { definition, segments, period });
}

/** Some of the people behind a selection that is too large for the bootstrap; null where all are read, or none may be. */
export async function sampleOf(
  reading: Reading,
  { definition, period }: Question,
  { n, segments, withheld }: Selected,
): Promise<People | null> {
  if (withheld || n <= BOOTSTRAP_N) return null;
  return samplePeople(reading, { definition, segments, period }, n);
}

/** The people beside a selection, as long as all together are no more than the bootstrap takes; else null. */
export async function peopleBeside(
  reading: Reading,
  { definition, period }: Question,
  { n, withheld, segments }: Selected,
  beside: number,
): Promise<People | null> {
  if (withheld || n + beside > BOOTSTRAP_N) return null;
  return readPeopleOutside(reading, { definition, segments, period });
}

/**
 * People read at most for the intervals of one table or trend: about a microsecond each. Beyond it all of its rows have
 * the same, wider kind of interval, so that they can be held against each other.
 */
const MOST_PEOPLE = 30_000;

/** The people of each part of a table or trend; null where that is too many to read. `n` is how many each part holds. */
export async function peopleOfParts(
  reading: Reading,
  definition: SurveyDefinition,
  parts: readonly Part[],
  n: readonly number[],
): Promise<People[] | null> {
  if (n.reduce((sum, own) => sum + own, 0) > MOST_PEOPLE) return null;
  return readPeopleOfParts(reading, definition, parts);
}
