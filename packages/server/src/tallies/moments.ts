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
import type { StoredAnswer } from "../writing/responseRows.ts";

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

export const MOMENTS_KEY = ["survey", "segment", "month", "outcome", "shape"] as const;
const KEY = MOMENTS_KEY.join(", ");
const GIVEN = "value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4";

/** Adds what is stored under these keys to the given moments: then they are what is to be written in their place. */
export async function addStored(client: Client, given: MomentsByKey): Promise<void> {
  const { rows } = await client.execute({
    sql: `select ${KEY}, "values" from moments where (${KEY}) in (select ${GIVEN} from json_each(?))`,
    args: [`[${[...given.keys()].join(",")}]`],
  });
  for (const row of rows) {
    const moments = given.get(JSON.stringify(MOMENTS_KEY.map((name) => row[name])));
    if (moments) sumMoments(moments, JSON.parse(row["values"] as string) as number[]);
  }
}

/** The statements that write moments in the place of what is stored; a row of nobody goes. */
export function writeMoments(moments: MomentsByKey): InStatement[] {
  const all = [...moments];
  const emptied = all.flatMap(([key, values]) => (values.every((value) => value === 0) ? [key] : []));
  const rows = all.map(([key, values]) => `${key.slice(0, -1)},${JSON.stringify(JSON.stringify(values))}]`);
  return [
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
