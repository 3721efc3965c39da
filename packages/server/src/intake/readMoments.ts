import type { SurveyDefinition } from "@klankbord/shared";
import { addToMoments, emptyMoments, sumMoments, type Moments } from "@klankbord/shared/matrix";
import type { InStatement, Row } from "@libsql/client";
import type { Db } from "../storage/client.ts";
import { CAUGHT_UP } from "./catchUp.ts";
import { monthOf, placesOf, ratingsAt } from "./moments.ts";
import { EVERYONE, segmentsOf } from "./segments.ts";

export interface MomentsQuestion {
  /** The definition in force: answers to versions with other performance items or another scale are left out. */
  definition: SurveyDefinition;
  /** Segments that do not overlap; their sums add up. */
  segments: readonly string[];
  /** Local calendar days, both included, YYYY-MM-DD; null for no limit. */
  from: string | null;
  to: string | null;
  /** Key of a result item. */
  outcome: string;
  /** The definition of an older version, since an answer is packed by the one that its customer saw. */
  version: (version: number) => Promise<SurveyDefinition | null>;
}

const FIRST = "0000-00-00";
const LAST = "9999-99-99";

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

/** The whole months of a period, and the days before and after them; from after to where there are none. */
export function wholeMonths(from: string, to: string): { first: string; last: string } {
  const first = from === FIRST || from.endsWith("-01") ? monthOf(from) : nextMonth(monthOf(from));
  if (to === LAST || to === lastDayOf(monthOf(to))) return { first, last: monthOf(to) };
  // The month before: sorts before every day of the one that the period ends in.
  const [year = 0, month = 0] = monthOf(to).split("-").map(Number);
  return { first, last: new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7) };
}

/**
 * What derived importance needs of a selection: whole months from their stored sums, the days at the edges and answers
 * that wait to be caught up with one by one, all as of one moment. Null where the survey has no such outcome.
 */
export async function readMoments(db: Db, question: MomentsQuestion): Promise<Moments | null> {
  const { definition, segments, outcome } = question;
  const asked = placesOf(definition).find((one) => one.outcome === outcome);
  if (!asked) return null;
  const from = question.from ?? FIRST;
  const to = question.to ?? LAST;
  const { first, last } = wholeMonths(from, to);
  const among = JSON.stringify(segments);
  const edge = "(substr(day, 1, 7) < ? or substr(day, 1, 7) > ?)";
  const everyone = segments.includes(EVERYONE);

  const statements: InStatement[] = [
    {
      sql: `select "values" from moments where survey = ? and segment in (select value from json_each(?))
        and month between ? and ? and outcome = ? and shape = ?`,
      args: [definition.key, among, first, last, outcome, asked.shape],
    },
    ...edgesOf(from, to, first, last).map(([start, end]) => ({
      sql: everyone
        ? "select version, ratings from response where survey = ? and day between ? and ? and counted = 1"
        : `select version, ratings from membership where survey = ? and day between ? and ?
            and segment in (select value from json_each(?))`,
      args: [definition.key, start, end, ...(everyone ? [] : [among])],
    })),
    {
      // The plus signs keep SQLite from the index by day: those that wait are the last few, whatever their day.
      sql: `select version, ratings, dimensions from response
        where seq > (select seq from (${CAUGHT_UP})) and +survey = ? and counted = 1
          and +day between ? and ? and not ${edge}`,
      args: [definition.key, from, to, first, last],
    },
  ];
  const results = await db.$client.batch(statements, "read");

  const moments = emptyMoments(asked.sizes);
  for (const row of results[0]?.rows ?? [])
    sumMoments(moments, JSON.parse(row["values"] as string) as number[]);
  const single = createAdder(question, moments, asked.shape);
  for (const { rows } of results.slice(1, -1)) for (const row of rows) await single(row);
  for (const row of results.at(-1)?.rows ?? []) await single(row, everyone ? null : segments);
  return moments;
}

/** The days of a period that lie outside its whole months: one stretch where there is no whole month, else up to two. */
function edgesOf(from: string, to: string, first: string, last: string): [string, string][] {
  if (first > last) return [[from, to]];
  const edges: [string, string][] = [];
  if (from < `${first}-01` && from !== FIRST) edges.push([from, `${first}-00`]);
  if (to > `${last}-99`) edges.push([`${last}-99`, to]);
  return edges;
}

type Adder = (row: Row, segments?: readonly string[] | null) => Promise<void>;

/** Adds answers one by one; `segments` given: only those that are in one of them. */
function createAdder({ definition, outcome, version }: MomentsQuestion, into: Moments, shape: string): Adder {
  const known = new Map<
    number,
    { definition: SurveyDefinition; places: ReturnType<typeof placesOf>[number] | undefined }
  >();
  return async (row, segments = null) => {
    const number = Number(row["version"]);
    let seen = known.get(number);
    if (!seen) {
      const older = (await version(number)) ?? definition;
      const places = placesOf(older).find((one) => one.outcome === outcome && one.shape === shape);
      known.set(number, (seen = { definition: older, places }));
    }
    if (!seen.places) return;
    if (segments) {
      const dimensions = JSON.parse(row["dimensions"] as string) as Record<string, string>;
      const own = segmentsOf(
        {
          dimensions: seen.definition.dimensions.map(({ key }) => key),
          combinations: definition.combinations,
        },
        dimensions,
      );
      if (!own.some((segment) => segments.includes(segment))) return;
    }
    addToMoments(into, seen.places.sizes, ratingsAt(row["ratings"] as string, seen.places.places), 1);
  };
}
