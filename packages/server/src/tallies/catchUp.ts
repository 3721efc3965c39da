import type { Client, InStatement } from "@libsql/client";
import type { Definitions } from "./definitions.ts";
import { addStored, sumByKey, writeMoments } from "./moments.ts";
import { segmentsOf } from "./segments.ts";
import { readAfter, type StoredAnswer } from "../writing/responseRows.ts";

/**
 * Moments and segment members are not needed at once and would double what an answer costs, so they follow when it is
 * calm, many answers at a time. Until then readers add the answers that wait: `seq` tells which those are.
 */
export interface CaughtUp {
  seq: number;
  revision: number;
}

/** Answers in one transaction. */
const AT_ONCE = 5_000;

export const CAUGHT_UP = "select seq, revision from caught_up";

async function caughtUp(client: Client): Promise<CaughtUp> {
  const { rows } = await client.execute(CAUGHT_UP);
  return { seq: Number(rows[0]?.["seq"] ?? 0), revision: Number(rows[0]?.["revision"] ?? 0) };
}

/** Moves on to `seq`; fails where anything was caught up or taken out since `revision` was read. */
export function moveOn({ revision }: CaughtUp, seq: number): InStatement[] {
  return [
    {
      sql: "update caught_up set seq = cast(? as integer), revision = revision + 1 where revision = cast(? as integer)",
      args: [seq, revision],
    },
    "insert into precondition (held) values (changes() = 1)",
  ];
}

/** One row of `segment_member`: survey, segment, day, seq, version, ratings. */
export type Member = readonly [string, string, string, number, number, string];

/** The rows of `segment_member` that there should be of these answers. */
export async function membersOf(
  definitions: Definitions,
  answers: readonly StoredAnswer[],
): Promise<Member[]> {
  const members: Member[] = [];
  for (const answer of answers) {
    if (!answer.counted) continue;
    const { survey, day, seq, version, ratings } = answer;
    const counting = await definitions.counting(survey, version);
    for (const segment of segmentsOf(counting, answer.dimensions))
      members.push([survey, segment, day, seq, version, ratings]);
  }
  return members;
}

export function insertMembers(members: readonly Member[]): InStatement {
  return {
    sql: `insert into segment_member (survey, segment, day, seq, version, ratings)
      select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 from json_each(?)
      order by 1, 2, 3, 4`,
    args: [JSON.stringify(members)],
  };
}

/**
 * Catches up with answers that came since the last time, up to AT_ONCE of them; says how many. Fails as a whole, to be
 * tried again, where another process caught up or removed answers meanwhile.
 */
export async function catchUp(client: Client, definitions: Definitions): Promise<number> {
  const at = await caughtUp(client);
  const answers = await readAfter(client, at.seq, AT_ONCE);
  const last = answers.at(-1);
  if (!last) return 0;
  const moments = await sumByKey(definitions, answers, 1);
  await addStored(client, moments);
  await client.batch(
    [
      ...moveOn(at, last.seq),
      {
        sql: `insert into precondition (held)
          select count(*) = cast(? as integer) from response where seq > cast(? as integer) and seq <= cast(? as integer)`,
        args: [answers.length, at.seq, last.seq],
      },
      insertMembers(await membersOf(definitions, answers)),
      ...writeMoments(moments),
    ],
    "write",
  );
  return answers.length;
}

/** The statements that take answers out of what was caught up with. */
export async function takeOut(
  client: Client,
  definitions: Definitions,
  gone: readonly StoredAnswer[],
): Promise<InStatement[]> {
  const at = await caughtUp(client);
  const reached = gone.filter(({ seq }) => seq <= at.seq);
  const moments = await sumByKey(definitions, reached, -1);
  await addStored(client, moments);
  const keys = (await membersOf(definitions, reached)).map((member) => member.slice(0, 4));
  return [
    // Also where none was reached: another process may reach them before this transaction comes.
    ...moveOn(at, at.seq),
    {
      sql: `delete from segment_member where (survey, segment, day, seq) in
        (select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?))`,
      args: [JSON.stringify(keys)],
    },
    ...writeMoments(moments),
  ];
}
