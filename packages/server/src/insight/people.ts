import { valueOf } from "@klankbord/shared";
import type { SurveyDefinition } from "@klankbord/shared";
import { seededRandom } from "@klankbord/shared/statistics";
import type { People } from "@klankbord/shared/matrix";
import type { ResultSet } from "@libsql/client";
import { EVERYONE } from "../tallies/segments.ts";
import { type AnswersFrom as From, readAnswers, type PackedAnswer } from "../tallies/reading/answers.ts";
import { type Selection } from "../tallies/reading/cells.ts";
import { bounds, stretchOf } from "../tallies/reading/period.ts";
import type { Part } from "../tallies/reading/sums.ts";
import { textOf } from "../storage/textOf.ts";

/** People in a sample, about: draws of it take 5,000 complete answers at most. */
const SAMPLE = 8_000;
/** Neighbours in order of arrival that are drawn together, since a jump costs as much as reading them. */
const BLOCK = 20;
/** Blocks drawn at most, however small a part of all answers the period holds. */
const MOST_BLOCKS = 4_000;

/** What each character of packed ratings stands for, by its code. */
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => valueOf(String.fromCharCode(code)));

function isEverybody(segments: readonly string[]): boolean {
  return segments.length === 1 && segments[0] === EVERYONE;
}

/** The ratings of each part apart, one row of bytes a person, in the order of the definition's items. */
export async function readPeopleOfParts(
  from: From,
  definition: SurveyDefinition,
  parts: readonly Part[],
): Promise<People[]> {
  const all: People[] = [];
  for (const answers of await readAnswers(from, definition, parts))
    all.push(await pack(answers, definition, from.definitionOf));
  return all;
}

/** The same of one selection. */
export async function readPeople(from: From, selection: Selection): Promise<People> {
  const { definition, segments, period } = selection;
  const [answers = []] = await readAnswers(from, definition, [{ segments, ...stretchOf(period) }]);
  return pack(answers, definition, from.definitionOf);
}

/**
 * The same of everybody in a period but those of some segments. Answers that are alike in all that is read of them can
 * stand for each other: which of them is left out makes no difference.
 */
export async function readPeopleOutside(from: From, selection: Selection): Promise<People> {
  const { definition, segments, period } = selection;
  const days = stretchOf(period);
  const name = ({ version, ratings }: PackedAnswer): string => `${version} ${ratings}`;
  const inside = new Map<string, number>();
  for (const answer of (await readAnswers(from, definition, [{ segments, ...days }])).flat())
    inside.set(name(answer), (inside.get(name(answer)) ?? 0) + 1);
  const [everybody = []] = await readAnswers(from, definition, [{ segments: [EVERYONE], ...days }]);
  const outside = everybody.filter((answer) => {
    const left = inside.get(name(answer)) ?? 0;
    if (left > 0) inside.set(name(answer), left - 1);
    return left === 0;
  });
  return pack(outside, definition, from.definitionOf);
}

/**
 * Some of many people, the same ones each time: for intervals where reading all would take seconds. Among everybody by
 * blocks drawn at random; within segments every so-manieth, since there the numbers are no key.
 */
export async function samplePeople(
  { db, definitionOf }: From,
  { definition, segments, period }: Selection,
  n: number,
): Promise<People> {
  if (!isEverybody(segments)) {
    const answers = await db.$client.execute({
      sql: `select version, ratings from membership where survey = ? and day between ? and ?
        and segment in (${segments.map(() => "?").join(", ")}) and seq % cast(? as integer) = 0`,
      args: [definition.key, ...bounds(period), ...segments, Math.max(1, Math.floor(n / SAMPLE))],
    });
    return pack(answersOf(answers), definition, definitionOf);
  }
  const { rows } = await db.$client.execute("select min(seq) as low, max(seq) as high from response");
  const [low, high] = [Number(rows[0]?.["low"] ?? 0), Number(rows[0]?.["high"] ?? 0)];
  const blocks = Math.ceil((high - low + 1) / BLOCK);
  const random = seededRandom(1);
  const drawn = new Set(
    Array.from(
      { length: Math.min(MOST_BLOCKS, Math.ceil((SAMPLE * blocks) / Math.max(1, n))) },
      () => low + BLOCK * Math.floor(random.next() * blocks),
    ),
  );
  const answers = await db.$client.execute({
    // The plus signs keep SQLite from the index by day, which would read everybody once a block.
    sql: `select version, ratings from json_each(?) as drawn
      cross join response on seq >= drawn.value and seq < drawn.value + cast(? as integer)
      where +survey = ? and +day between ? and ? and counted = 1`,
    args: [JSON.stringify([...drawn]), BLOCK, definition.key, ...bounds(period)],
  });
  return pack(answersOf(answers), definition, definitionOf);
}

async function pack(
  answers: readonly PackedAnswer[],
  definition: SurveyDefinition,
  definitionOf: From["definitionOf"],
): Promise<People> {
  const places = new Map<number, number[]>();
  for (const version of new Set(answers.map((answer) => answer.version))) {
    const items = (await definitionOf(definition.key, version))?.items ?? [];
    places.set(
      version,
      definition.items.map(({ key }) => 2 * items.findIndex((item) => item.key === key)),
    );
  }

  const width = 2 * definition.items.length;
  const values = new Uint8Array(answers.length * width);
  answers.forEach(({ version, ratings }, person) => {
    const own = places.get(version) ?? [];
    for (let item = 0; item < own.length; item++) {
      const place = own[item] ?? -1;
      // The version that this customer saw did not have the item.
      if (place < 0) continue;
      const at = person * width + 2 * item;
      values[at] = VALUES[ratings.charCodeAt(place)] ?? 0;
      values[at + 1] = VALUES[ratings.charCodeAt(place + 1)] ?? 0;
    }
  });
  return { n: answers.length, items: definition.items.length, values };
}

function answersOf({ rows }: ResultSet): PackedAnswer[] {
  return rows.map((row) => ({ version: Number(row["version"]), ratings: textOf(row, "ratings") }));
}
