import type { SurveyDefinition } from "@klankbord/shared";
import {
  addToMoments,
  emptyMoments,
  type Moments,
  type MomentsShape,
  reorderMoments,
  sumMoments,
} from "@klankbord/shared/matrix";
import type { InStatement, Row } from "@libsql/client";
import { eq } from "drizzle-orm";
import type { Db } from "../../storage/client.ts";
import { surveyVersion } from "../../storage/schema.ts";
import { CAUGHT_UP } from "../catchUp.ts";
import { monthOf, placesOf, ratingsAt } from "../moments.ts";
import { EVERYONE, segmentsOf } from "../segments.ts";

export interface MomentsQuestion {
  /** The definition in force. */
  definition: SurveyDefinition;
  /** Keys of the performance items to take; who did not rate all of them, also for not being asked, is no complete case. */
  items: readonly string[];
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

/** How the answers to the versions of a survey come to the items that are asked for. */
interface Versions {
  /** Stored sums that serve: by their shape, in which order their items are to be taken; null as they stand. */
  stored: Map<string, number[] | null>;
  /** Versions with more, fewer or other items: their answers are read one by one. */
  others: number[];
}

async function versionsOf(
  db: Db,
  { definition, items, outcome, version }: MomentsQuestion,
): Promise<Versions> {
  const rows = await db
    .select({ version: surveyVersion.version })
    .from(surveyVersion)
    .where(eq(surveyVersion.survey, definition.key));
  const stored = new Map<string, number[] | null>();
  const others: number[] = [];
  for (const { version: number } of rows) {
    const older = await version(number);
    const places = older && placesOf(older).find((one) => one.outcome === outcome);
    const keys = older?.items.filter(({ role }) => role === "performance").map(({ key }) => key) ?? [];
    const order = items.map((key) => keys.indexOf(key));
    if (!places || order.includes(-1) || keys.length !== items.length) others.push(number);
    else stored.set(places.shape, order.every((from, to) => from === to) ? null : order);
  }
  return { stored, others };
}

/**
 * What derived importance needs of a selection, over every response that rated all the given items and the outcome, in whatever version
 * of the survey: whole months from the stored sums of versions with just these items, the days at the edges, answers that wait to be
 * caught up with and those to other versions one by one, all as of one moment. Null where the survey has no such outcome.
 */
export async function readMoments(db: Db, question: MomentsQuestion): Promise<Moments | null> {
  const { definition, items, segments, outcome } = question;
  if (!placesOf(definition).some((one) => one.outcome === outcome)) return null;
  const sizes = { items: items.length, scale: definition.scale };
  const { stored, others } = await versionsOf(db, question);
  const from = question.from ?? FIRST;
  const to = question.to ?? LAST;
  const { first, last } = wholeMonths(from, to);
  const among = JSON.stringify(segments);
  const edge = "(substr(day, 1, 7) < ? or substr(day, 1, 7) > ?)";
  const everyone = segments.includes(EVERYONE);

  /** Answers of these days to versions that have stored sums, or to the others. */
  const oneByOne = (start: string, end: string, toOthers: boolean): InStatement => {
    const versions = `version ${toOthers ? "" : "not "}in (select value from json_each(?))`;
    return {
      sql: everyone
        ? `select version, ratings from response where survey = ? and day between ? and ? and counted = 1 and ${versions}`
        : `select version, ratings from membership where survey = ? and day between ? and ? and ${versions}
            and segment in (select value from json_each(?))`,
      args: [definition.key, start, end, JSON.stringify(others), ...(everyone ? [] : [among])],
    };
  };
  const statements: InStatement[] = [
    {
      sql: `select shape, "values" from moments where survey = ? and segment in (select value from json_each(?))
        and month between ? and ? and outcome = ? and shape in (select value from json_each(?))`,
      args: [definition.key, among, first, last, outcome, JSON.stringify([...stored.keys()])],
    },
    ...edgesOf(from, to, first, last).map(([start, end]) => oneByOne(start, end, false)),
    ...(others.length > 0 ? [oneByOne(from, to, true)] : []),
    {
      // The plus signs keep SQLite from the index by day: those that wait are the last few, whatever their day.
      sql: `select version, ratings, dimensions from response
        where seq > (select seq from (${CAUGHT_UP})) and +survey = ? and counted = 1
          and +day between ? and ? and not ${edge} and version not in (select value from json_each(?))`,
      args: [definition.key, from, to, first, last, JSON.stringify(others)],
    },
  ];
  const results = await db.$client.batch(statements, "read");

  const moments = emptyMoments(sizes);
  for (const row of results[0]?.rows ?? []) {
    const values = JSON.parse(row["values"] as string) as number[];
    const order = stored.get(row["shape"] as string);
    sumMoments(moments, order ? reorderMoments(values, sizes, order) : values);
  }
  const single = createAdder(question, moments, sizes);
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
function createAdder(
  { definition, items, outcome, version }: MomentsQuestion,
  into: Moments,
  sizes: MomentsShape,
): Adder {
  const known = new Map<number, { definition: SurveyDefinition; places: number[] }>();
  return async (row, segments = null) => {
    const number = Number(row["version"]);
    let seen = known.get(number);
    if (!seen) {
      const older = (await version(number)) ?? definition;
      // A place before the first has no rating: an item that this version does not ask.
      const places = [...items, outcome].map((key) => 2 * older.items.findIndex((one) => one.key === key));
      known.set(number, (seen = { definition: older, places }));
    }
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
    addToMoments(into, sizes, ratingsAt(row["ratings"] as string, seen.places), 1);
  };
}
