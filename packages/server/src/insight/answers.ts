import type { SurveyDefinition } from "@klankbord/shared";
import type { Row } from "@libsql/client";
import { CAUGHT_UP } from "../intake/catchUp.ts";
import { EVERYONE, segmentsOf } from "../intake/segments.ts";
import type { Reading } from "./reading.ts";
import type { Part } from "./sums.ts";
import { textOf } from "./text.ts";

/** What figures read of one answer. */
export interface PackedAnswer {
  version: number;
  /** As packed by that version. */
  ratings: string;
}

/** All answers of a part as one text, since the driver's cost is per row: a third of the time of a row each. */
function textsOf(from: string): string {
  return `select (select group_concat(version || ' ' || ratings, ',') from ${from}
      and day between part.value ->> 'from' and part.value ->> 'to') as answers
    from json_each(?2) as part order by part.key`;
}

const EVERYBODY = textsOf("response where survey = ?1 and counted = 1");
const MEMBERS = textsOf(
  "segment_member where survey = ?1 and segment in (select value from json_each(part.value, '$.segments'))",
);
// The plus sign keeps SQLite from the index by day: those that wait are the last few, whatever their day.
const WAITING = `select day, version, ratings, dimensions from response
  where seq > (select seq from (${CAUGHT_UP})) and +survey = ?1 and counted = 1`;

/** Cut at known places: splitting the text makes a list and two strings more of every answer, for twice the time. */
function answersOf(row: Row | undefined): PackedAnswer[] {
  const answers: PackedAnswer[] = [];
  const text = row ? textOf(row, "answers") : "";
  for (let start = 0; start < text.length;) {
    const comma = text.indexOf(",", start);
    const end = comma < 0 ? text.length : comma;
    const blank = text.indexOf(" ", start);
    answers.push({ version: Number(text.slice(start, blank)), ratings: text.slice(blank + 1, end) });
    start = end + 1;
  }
  return answers;
}

/**
 * The answers of each part apart, in the order given; parts of everybody and of segments are not mixed. An answer that has
 * not been caught up with is found by its dimensions.
 */
export async function readAnswers(
  { db, definitionOf }: Pick<Reading, "db" | "definitionOf">,
  definition: SurveyDefinition,
  parts: readonly Part[],
): Promise<PackedAnswer[][]> {
  const { key } = definition;
  const args = [key, JSON.stringify(parts)];
  if (parts.every(({ segments }) => segments[0] === EVERYONE)) {
    const { rows } = await db.$client.execute({ sql: EVERYBODY, args });
    return parts.map((_, place) => answersOf(rows[place]));
  }
  const [texts, waiting] = await db.$client.batch(
    [
      { sql: MEMBERS, args },
      { sql: WAITING, args: [key] },
    ],
    "read",
  );
  const found = parts.map((_, place) => answersOf(texts?.rows[place]));
  for (const row of waiting?.rows ?? []) {
    const version = Number(row["version"]);
    const older = (await definitionOf(key, version)) ?? definition;
    const dimensions = JSON.parse(textOf(row, "dimensions")) as Record<string, string>;
    const own = new Set(segmentsOf(countingOf(older, definition), dimensions));
    const day = textOf(row, "day");
    parts.forEach(({ segments, from, to }, place) => {
      if (from <= day && day <= to && segments.some((segment) => own.has(segment)))
        found[place]?.push({ version, ratings: textOf(row, "ratings") });
    });
  }
  return found;
}

/** An answer counts under the dimensions of the version that its customer saw, and under the combinations of today. */
function countingOf({ dimensions }: SurveyDefinition, { combinations }: SurveyDefinition) {
  return { dimensions: dimensions.map(({ key }) => key), combinations };
}
