import type { SurveyDefinition } from "@klankbord/shared";
import { CAUGHT_UP } from "../intake/catchUp.ts";
import { EVERYONE, segmentsOf } from "../intake/segments.ts";
import { bounds, type Selection } from "./cells.ts";
import type { Reading } from "./reading.ts";
import { textOf } from "./text.ts";

/** What figures read of one answer. */
export interface PackedAnswer {
  day: string;
  version: number;
  /** As packed by that version. */
  ratings: string;
}

/** Many answers as one text, since the driver's cost is per row: a third of the time of a row each. */
const ONE_TEXT = "group_concat(day || ' ' || version || ' ' || ratings, ',')";

/** Length of YYYY-MM-DD. */
const DAY = 10;

/** Cut at known places: splitting the text makes three strings and a list of every answer, for twice the time. */
function answersOf(text: string): PackedAnswer[] {
  const answers: PackedAnswer[] = [];
  for (let start = 0; start < text.length;) {
    const comma = text.indexOf(",", start);
    const end = comma < 0 ? text.length : comma;
    const blank = text.indexOf(" ", start + DAY + 1);
    answers.push({
      day: text.slice(start, start + DAY),
      version: Number(text.slice(start + DAY + 1, blank)),
      ratings: text.slice(blank + 1, end),
    });
    start = end + 1;
  }
  return answers;
}

/** The answers of each segment apart. One that has not been caught up with is found by its dimensions. */
export async function readAnswers(
  { db, definitionOf }: Pick<Reading, "db" | "definitionOf">,
  { definition, segments, period }: Selection,
): Promise<PackedAnswer[][]> {
  const { key } = definition;
  const [from, to] = bounds(period);
  if (segments.length === 1 && segments[0] === EVERYONE) {
    const { rows } = await db.$client.execute({
      sql: `select ${ONE_TEXT} as answers from response where survey = ? and day between ? and ? and counted = 1`,
      args: [key, from, to],
    });
    return rows.map((row) => answersOf(textOf(row, "answers")));
  }
  const [texts, waiting] = await db.$client.batch(
    [
      {
        sql: `select (select ${ONE_TEXT} from segment_member
            where survey = ?1 and segment = one.value and day between ?3 and ?4) as answers
          from json_each(?2) as one order by one.key`,
        args: [key, JSON.stringify(segments), from, to],
      },
      {
        // The plus signs keep SQLite from the index by day: those that wait are the last few, whatever their day.
        sql: `select day, version, ratings, dimensions from response
          where seq > (select seq from (${CAUGHT_UP})) and +survey = ? and counted = 1 and +day between ? and ?`,
        args: [key, from, to],
      },
    ],
    "read",
  );
  const found = segments.map((_, place) => {
    const row = texts?.rows[place];
    return row ? answersOf(textOf(row, "answers")) : [];
  });
  for (const row of waiting?.rows ?? []) {
    const version = Number(row["version"]);
    const older = (await definitionOf(key, version)) ?? definition;
    const dimensions = JSON.parse(textOf(row, "dimensions")) as Record<string, string>;
    const own = new Set(segmentsOf(countingOf(older, definition), dimensions));
    const answer = { day: textOf(row, "day"), version, ratings: textOf(row, "ratings") };
    segments.forEach((segment, place) => {
      if (own.has(segment)) found[place]?.push(answer);
    });
  }
  return found;
}

/** An answer counts under the dimensions of the version that its customer saw, and under the combinations of today. */
function countingOf({ dimensions }: SurveyDefinition, { combinations }: SurveyDefinition) {
  return { dimensions: dimensions.map(({ key }) => key), combinations };
}
