import { valueOf } from "@klankbord/shared";
import type { SurveyDefinition } from "@klankbord/shared";
import { seededRandom } from "@klankbord/shared/statistics";
import type { People } from "@klankbord/shared/matrix";
import type { ResultSet, Row } from "@libsql/client";
import { EVERYONE } from "../intake/segments.ts";
import { bounds, type Selection } from "./cells.ts";
import type { Reading } from "./reading.ts";
import { textOf } from "./text.ts";

type From = Pick<Reading, "db" | "definitionOf">;

/** People in a sample, about: draws of it take 5,000 complete answers at most. */
const SAMPLE = 8_000;
/** Neighbours in order of arrival that are drawn together, since a jump costs as much as reading them. */
const BLOCK = 20;
/** Blocks drawn at most, however small a part of all answers the period holds. */
const MOST_BLOCKS = 4_000;

function isEverybody(segments: readonly string[]): boolean {
  return segments.length === 1 && segments[0] === EVERYONE;
}

/** The ratings of a selection, one row of bytes a person, in the order of the definition's items. */
export async function readPeople({ db, definitionOf }: From, selection: Selection): Promise<People> {
  const { definition, segments, period } = selection;
  const answers = isEverybody(segments)
    ? await db.$client.execute({
        sql: "select version, ratings from response where survey = ? and day between ? and ? and counted = 1",
        args: [definition.key, ...bounds(period)],
      })
    : await db.$client.execute({
        sql: `select version, ratings from membership where survey = ? and day between ? and ?
          and segment in (${segments.map(() => "?").join(", ")})`,
        args: [definition.key, ...bounds(period), ...segments],
      });
  return packed(answers, definition, definitionOf);
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
    return packed(answers, definition, definitionOf);
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
  return packed(answers, definition, definitionOf);
}

async function packed(
  { rows }: ResultSet,
  definition: SurveyDefinition,
  definitionOf: From["definitionOf"],
): Promise<People> {
  const versionOf = (row: Row): number => Number(row["version"]);
  const places = new Map<number, number[]>();
  for (const version of new Set(rows.map(versionOf))) {
    const items = (await definitionOf(definition.key, version))?.items ?? [];
    places.set(
      version,
      definition.items.map(({ key }) => 2 * items.findIndex((item) => item.key === key)),
    );
  }

  const width = 2 * definition.items.length;
  const values = new Uint8Array(rows.length * width);
  rows.forEach((row, person) => {
    const ratings = textOf(row, "ratings");
    places.get(versionOf(row))?.forEach((place, item) => {
      // The version that this customer saw did not have the item.
      if (place < 0) return;
      const at = person * width + 2 * item;
      values[at] = valueOf(ratings[place]);
      values[at + 1] = valueOf(ratings[place + 1]);
    });
  });
  return { n: rows.length, items: definition.items.length, values };
}
