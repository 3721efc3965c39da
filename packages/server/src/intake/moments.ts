import { valueOf } from "@klankbord/shared";
import {
  addToMoments,
  emptyMoments,
  sumMoments,
  type Moments,
  type MomentsShape,
} from "@klankbord/shared/matrix";
import type { Client, InStatement } from "@libsql/client";
import type { Counting, Definitions } from "./definitions.ts";
import { EVERYONE, segmentsOf } from "./segments.ts";
import { readAfter, type StoredAnswer } from "./stored.ts";

/** Answers folded in one transaction. */
const AT_ONCE = 5_000;

/** By key, a JSON array of survey, segment, month, outcome and shape. */
export type MomentsByKey = Map<string, Moments>;

/** Where in a packed answer the performance items and an outcome stand, and how the sums over them are named. */
export interface Places {
  outcome: string;
  /** Scale and performance items; answers to versions that differ in these are summed apart. */
  shape: string;
  sizes: MomentsShape;
  places: number[];
}

/** One entry per outcome of a version; none where there is nothing to explain or nothing to explain it by. */
export function placesOf({ items, scale }: Pick<Counting, "items" | "scale">): Places[] {
  const performance = items.flatMap(({ role }, index) => (role === "performance" ? [index] : []));
  if (performance.length === 0) return [];
  const keys = performance.map((index) => items[index]?.key ?? "");
  return items.flatMap(({ key, role }, index) =>
    role === "result"
      ? [
          {
            outcome: key,
            shape: [scale, ...keys].join(" "),
            sizes: { items: performance.length, scale },
            places: [...performance, index].map((place) => 2 * place),
          },
        ]
      : [],
  );
}

/** The satisfaction ratings at these places of a packed answer; 0 is missing. */
export function ratingsAt(packed: string, places: readonly number[]): number[] {
  return places.map((place) => valueOf(packed[place]));
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** Adds or takes away what answers come to, by key. */
export async function sumByKey(
  definitions: Definitions,
  answers: readonly StoredAnswer[],
  sign: 1 | -1,
  into: MomentsByKey = new Map(),
): Promise<MomentsByKey> {
  const known = new Map<Counting, Places[]>();
  for (const answer of answers) {
    if (!answer.counted) continue;
    const counting = await definitions.counting(answer.survey, answer.version);
    let outcomes = known.get(counting);
    if (!outcomes) known.set(counting, (outcomes = placesOf(counting)));
    for (const { outcome, shape, sizes, places } of outcomes) {
      const ratings = ratingsAt(answer.ratings, places);
      for (const segment of [EVERYONE, ...segmentsOf(counting, answer.dimensions)]) {
        const key = JSON.stringify([answer.survey, segment, monthOf(answer.day), outcome, shape]);
        let moments = into.get(key);
        if (!moments) into.set(key, (moments = emptyMoments(sizes)));
        addToMoments(moments, sizes, ratings, sign);
      }
    }
  }
  return into;
}

/** The last answer that was folded in, and the version of the moments. */
export interface Progress {
  seq: number;
  revision: number;
}

export const PROGRESS = "select seq, revision from moments_progress";

async function progressOf(client: Client): Promise<Progress> {
  const { rows } = await client.execute(PROGRESS);
  return { seq: Number(rows[0]?.["seq"] ?? 0), revision: Number(rows[0]?.["revision"] ?? 0) };
}

export const MOMENTS_KEY = ["survey", "segment", "month", "outcome", "shape"] as const;
const KEY = MOMENTS_KEY.join(", ");
const GIVEN = "value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4";

/** The stored moments of these keys with the given ones added: what is to be written in their place. */
async function withStored(client: Client, given: MomentsByKey): Promise<MomentsByKey> {
  const { rows } = await client.execute({
    sql: `select ${KEY}, "values" from moments where (${KEY}) in (select ${GIVEN} from json_each(?))`,
    args: [`[${[...given.keys()].join(",")}]`],
  });
  for (const row of rows) {
    const key = JSON.stringify(MOMENTS_KEY.map((name) => row[name]));
    const moments = given.get(key);
    if (moments) sumMoments(moments, JSON.parse(row["values"] as string) as number[]);
  }
  return given;
}

/** Writes moments in the place of what is stored; fails where that changed since `progress` was read. */
export function writeMoments(moments: MomentsByKey, { seq, revision }: Progress): InStatement[] {
  const all = [...moments];
  // A row of nobody goes.
  const emptied = all.flatMap(([key, values]) => (values.every((value) => value === 0) ? [key] : []));
  const rows = all.map(([key, values]) => `${key.slice(0, -1)},${JSON.stringify(JSON.stringify(values))}]`);
  return [
    {
      sql: "update moments_progress set seq = cast(? as integer), revision = revision + 1 where revision = cast(? as integer)",
      args: [seq, revision],
    },
    "insert into precondition (held) values (changes() = 1)",
    {
      sql: `insert into moments (${KEY}, "values") select ${GIVEN}, value ->> 5 from json_each(?) where true
        on conflict do update set "values" = excluded."values"`,
      args: [`[${rows.join(",")}]`],
    },
    ...(emptied.length > 0
      ? [
          {
            sql: `delete from moments where (${KEY}) in (select ${GIVEN} from json_each(?))`,
            args: [`[${emptied.join(",")}]`],
          },
        ]
      : []),
  ];
}

/**
 * Folds answers that came since the last time into the moments, up to AT_ONCE of them; says how many. Fails as a whole,
 * to be tried again, where another process folded or removed answers meanwhile.
 */
export async function foldMoments(client: Client, definitions: Definitions): Promise<number> {
  const progress = await progressOf(client);
  const answers = await readAfter(client, progress.seq, AT_ONCE);
  const last = answers.at(-1);
  if (!last) return 0;
  const moments = await withStored(client, await sumByKey(definitions, answers, 1));
  await client.batch(
    [
      ...writeMoments(moments, { seq: last.seq, revision: progress.revision }),
      {
        sql: "insert into precondition (held) select count(*) = cast(? as integer) from response where seq > cast(? as integer) and seq <= cast(? as integer)",
        args: [answers.length, progress.seq, last.seq],
      },
    ],
    "write",
  );
  return answers.length;
}

/** The statements that take answers out of the moments, as far as they were folded in. */
export async function takeFromMoments(
  client: Client,
  definitions: Definitions,
  gone: readonly StoredAnswer[],
): Promise<InStatement[]> {
  const progress = await progressOf(client);
  const folded = gone.filter(({ seq }) => seq <= progress.seq);
  // Whether or not any was folded in: another process may fold them before this transaction comes.
  return writeMoments(await withStored(client, await sumByKey(definitions, folded, -1)), progress);
}
