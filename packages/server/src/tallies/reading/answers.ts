import type { SurveyDefinition } from "@klankbord/shared";
import type { Row } from "@libsql/client";
import { CAUGHT_UP } from "../catchUp.ts";
import { EVERYONE, segmentsOf } from "../segments.ts";
import type { Db } from "../../storage/client.ts";
import type { Part } from "./sums.ts";
import { textOf } from "../../storage/textOf.ts";

/** What figures read of one answer. */
export interface PackedAnswer {
  version: number;
  /** As packed by that version. */
  ratings: string;
}

/** The same with its place in the order in which answers came: by day, and within a day by number. */
export interface Arrival extends PackedAnswer {
  day: string;
  seq: number;
}

/** All answers of a part as one text, since the driver's cost is per row: a third of the time of a row each. */
function textsOf(from: string, answer = "version || ' ' || ratings"): string {
  return `select (select group_concat(${answer}, ',') from ${from}
      and day between part.value ->> 'from' and part.value ->> 'to') as answers
    from json_each(?2) as part order by part.key`;
}

const COUNTED = "response where survey = ?1 and counted = 1";
const AMONG =
  "segment_member where survey = ?1 and segment in (select value from json_each(part.value, '$.segments'))";
// The plus sign keeps SQLite from the index by day: those that wait are the last few, whatever their day.
const WAITING = `select day, seq, version, ratings, dimensions from response
  where seq > (select seq from (${CAUGHT_UP})) and +survey = ?1 and counted = 1`;

/** How answers of one kind are read. */
interface Kind<T> {
  everybody: string;
  members: string;
  /** Those of one part. */
  parse: (text: string) => T[];
  /** One that has not been caught up with. */
  waiting: (row: Row) => T;
}

const PACKED: Kind<PackedAnswer> = {
  everybody: textsOf(COUNTED),
  members: textsOf(AMONG),
  parse: answersOf,
  waiting: (row) => ({ version: Number(row["version"]), ratings: textOf(row, "ratings") }),
};

const WITH_PLACE = "version || ' ' || ratings || ' ' || day || ' ' || seq";

const ARRIVED: Kind<Arrival> = {
  everybody: textsOf(COUNTED, WITH_PLACE),
  members: textsOf(AMONG, WITH_PLACE),
  parse: (text) =>
    (text === "" ? [] : text.split(",")).map((one) => {
      const [version, ratings = "", day = "", seq] = one.split(" ");
      return { version: Number(version), ratings, day, seq: Number(seq) };
    }),
  waiting: (row) => ({ ...PACKED.waiting(row), day: textOf(row, "day"), seq: Number(row["seq"]) }),
};

/** Cut at known places: splitting the text makes a list and two strings more of every answer, for twice the time. */
function answersOf(text: string): PackedAnswer[] {
  const answers: PackedAnswer[] = [];
  for (let start = 0; start < text.length;) {
    const comma = text.indexOf(",", start);
    const end = comma < 0 ? text.length : comma;
    const blank = text.indexOf(" ", start);
    answers.push({ version: Number(text.slice(start, blank)), ratings: text.slice(blank + 1, end) });
    start = end + 1;
  }
  return answers;
}

/** What answers are read from. */
export interface AnswersFrom {
  db: Db;
  definitionOf: (survey: string, version: number) => Promise<SurveyDefinition | null>;
}

/**
 * The answers of each part apart, in the order given; parts of everybody and of segments are not mixed. An answer that has
 * not been caught up with is found by its dimensions.
 */
export async function readAnswers(
  from: AnswersFrom,
  definition: SurveyDefinition,
  parts: readonly Part[],
): Promise<PackedAnswer[][]> {
  return readKind(PACKED, from, definition, parts);
}

/** The same with their places in the order in which they came, yet in no order. */
export async function readArrivals(
  from: AnswersFrom,
  definition: SurveyDefinition,
  parts: readonly Part[],
): Promise<Arrival[][]> {
  return readKind(ARRIVED, from, definition, parts);
}

async function readKind<T>(
  kind: Kind<T>,
  { db, definitionOf }: AnswersFrom,
  definition: SurveyDefinition,
  parts: readonly Part[],
): Promise<T[][]> {
  const { key } = definition;
  const args = [key, JSON.stringify(parts)];
  const parsed = (rows: readonly Row[] = []): T[][] =>
    parts.map((_, place) => {
      const row = rows[place];
      return kind.parse(row ? textOf(row, "answers") : "");
    });
  if (parts.every(({ segments }) => segments[0] === EVERYONE)) {
    const { rows } = await db.$client.execute({ sql: kind.everybody, args });
    return parsed(rows);
  }
  const [texts, waiting] = await db.$client.batch(
    [
      { sql: kind.members, args },
      { sql: WAITING, args: [key] },
    ],
    "read",
  );
  const found = parsed(texts?.rows);
  for (const row of waiting?.rows ?? []) {
    const older = (await definitionOf(key, Number(row["version"]))) ?? definition;
    const dimensions = JSON.parse(textOf(row, "dimensions")) as Record<string, string>;
    const own = new Set(segmentsOf(countingOf(older, definition), dimensions));
    const day = textOf(row, "day");
    parts.forEach(({ segments, from, to }, place) => {
      if (from <= day && day <= to && segments.some((segment) => own.has(segment)))
        found[place]?.push(kind.waiting(row));
    });
  }
  return found;
}

/** An answer counts under the dimensions of the version that its customer saw, and under the combinations of today. */
function countingOf({ dimensions }: SurveyDefinition, { combinations }: SurveyDefinition) {
  return { dimensions: dimensions.map(({ key }) => key), combinations };
}
