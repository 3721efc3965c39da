import { valueOf } from "@klankbord/shared";
import type { SurveyDefinition } from "@klankbord/shared";
import { seededRandom } from "@klankbord/shared/statistics";
import type { People } from "@klankbord/shared/matrix";
import type { ResultSet } from "@libsql/client";
import { EVERYONE } from "../intake/segments.ts";
import { readAnswers, type PackedAnswer } from "./answers.ts";
import { bounds, type Selection } from "./cells.ts";
import type { Stretch } from "./months.ts";
import type { Reading } from "./reading.ts";
import { textOf } from "./text.ts";

type From = Pick<Reading, "db" | "definitionOf">;

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

/** The ratings of a selection, one row of bytes a person, in the order of the definition's items. */
export async function readPeople(from: From, selection: Selection): Promise<People> {
  return pack((await readAnswers(from, selection)).flat(), selection.definition, from.definitionOf);
}

/**
 * The ratings of everybody in a period but those of some segments. Answers that are alike in all that is read of them can
 * stand for each other: which of them is left out makes no difference.
 */
export async function readPeopleOutside(
  from: From,
  { definition, segments, period }: Selection,
): Promise<People> {
  const name = ({ day, version, ratings }: PackedAnswer): string => `${day} ${version} ${ratings}`;
  const inside = new Map<string, number>();
  for (const answer of (await readAnswers(from, { definition, segments, period })).flat())
    inside.set(name(answer), (inside.get(name(answer)) ?? 0) + 1);
  const [everybody = []] = await readAnswers(from, { definition, segments: [EVERYONE], period });
  const outside = everybody.filter((answer) => {
    const left = inside.get(name(answer)) ?? 0;
    if (left > 0) inside.set(name(answer), left - 1);
    return left === 0;
  });
  return pack(outside, definition, from.definitionOf);
}

/** The same of each segment apart, in the order given. */
export async function readPeopleBySegment(from: From, selection: Selection): Promise<People[]> {
  const all: People[] = [];
  for (const answers of await readAnswers(from, selection))
    all.push(await pack(answers, selection.definition, from.definitionOf));
  return all;
}

/** The same of each of some stretches of days, in the order given; they have no day in common. */
export async function readPeopleByStretch(
  from: From,
  { definition, segments }: Omit<Selection, "period">,
  stretches: readonly Stretch[],
): Promise<People[]> {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return [];
  const period = { from: first.from, to: last.to };
  const parts = stretches.map((): PackedAnswer[] => []);
  const partOf = new Map<string, PackedAnswer[] | undefined>();
  for (const answer of (await readAnswers(from, { definition, segments, period })).flat()) {
    const { day } = answer;
    if (!partOf.has(day))
      partOf.set(day, parts[stretches.findIndex((one) => one.from <= day && day <= one.to)]);
    partOf.get(day)?.push(answer);
  }
  const all: People[] = [];
  for (const part of parts) all.push(await pack(part, definition, from.definitionOf));
  return all;
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
  answers: readonly Pick<PackedAnswer, "version" | "ratings">[],
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

function answersOf({ rows }: ResultSet): Pick<PackedAnswer, "version" | "ratings">[] {
  return rows.map((row) => ({ version: Number(row["version"]), ratings: textOf(row, "ratings") }));
}
