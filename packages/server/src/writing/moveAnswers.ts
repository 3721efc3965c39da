import type { Client, InStatement } from "@libsql/client";
import { CAUGHT_UP, insertMembers, membersOf, moveOn, type CaughtUp } from "../tallies/catchUp.ts";
import { countAnswer, type Counts } from "../tallies/count.ts";
import type { Definitions } from "../tallies/definitions.ts";
import { foldStatements } from "../tallies/fold.ts";
import { sameKnown, type Placed } from "../tallies/known/place.ts";
import { addStored, sumByKey, writeMoments } from "../tallies/moments.ts";
import { SAME_BASIS } from "./changeAnswers.ts";
import type { StoredAnswer } from "./responseRows.ts";

/** An answer that is to count under other values. */
export interface Moved {
  answer: StoredAnswer;
  to: Placed;
}

const UPDATE = `
  update response set dimensions = new.value ->> 2, given = new.value ->> 3 from json_each(?) as new
  where seq = new.value ->> 0 and dimensions = new.value ->> 1`;

/** Without those of segments that an answer was in and still is. */
function changed(counts: Counts): Counts {
  return new Map(
    [...counts].filter(([, { whole, items }]) =>
      [whole, ...items.values()].some((row) => row.some((count) => count !== 0)),
    ),
  );
}

/**
 * Has answers count under other values, with everything that is counted of them, in one transaction; each keeps its place in the order
 * of arrival. Throws, with nothing changed, where the database is no longer as the caller read it.
 */
export async function moveAnswers(
  client: Client,
  definitions: Definitions,
  moved: readonly Moved[],
): Promise<void> {
  const former = moved.map(({ answer }) => answer);
  const later = moved.map(({ answer, to }) => ({ ...answer, dimensions: to.dimensions }));
  const counts: Counts = new Map();
  for (const [answers, sign] of [
    [former, -1],
    [later, 1],
  ] as const)
    for (const answer of answers)
      if (answer.counted)
        countAnswer(counts, answer, await definitions.counting(answer.survey, answer.version), sign);
  const surveys = [...new Set(former.map(({ survey }) => survey))];
  const rows = moved.map(({ answer: { seq, dimensions }, to }) => [
    seq,
    JSON.stringify(dimensions),
    JSON.stringify(to.dimensions),
    to.given === null ? null : JSON.stringify(to.given),
  ]);
  await client.batch(
    [
      { sql: SAME_BASIS, args: [await definitions.basis(surveys)] },
      sameKnown((await definitions.known()).revision),
      { sql: UPDATE, args: [JSON.stringify(rows)] },
      {
        sql: "insert into precondition (held) values (changes() = cast(? as integer))",
        args: [moved.length],
      },
      ...(await moveReached(client, definitions, former, later)),
      ...foldStatements(changed(counts), true),
      {
        sql: "update survey set revision = revision + 1 where key in (select value from json_each(?))",
        args: [JSON.stringify(surveys)],
      },
    ],
    "write",
  );
}

/** The statements that do the same in what is caught up with when it is calm, of those answers that it has reached. */
async function moveReached(
  client: Client,
  definitions: Definitions,
  former: readonly StoredAnswer[],
  later: readonly StoredAnswer[],
): Promise<InStatement[]> {
  const { rows } = await client.execute(CAUGHT_UP);
  const at: CaughtUp = { seq: Number(rows[0]?.["seq"] ?? 0), revision: Number(rows[0]?.["revision"] ?? 0) };
  const reached = (answers: readonly StoredAnswer[]): StoredAnswer[] =>
    answers.filter(({ seq }) => seq <= at.seq);
  const moments = await sumByKey(definitions, reached(former), -1);
  await sumByKey(definitions, reached(later), 1, moments);
  await addStored(client, moments);
  const left = (await membersOf(definitions, reached(former))).map((member) => member.slice(0, 4));
  return [
    ...moveOn(at, at.seq),
    {
      sql: `delete from segment_member where (survey, segment, day, seq) in
        (select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?))`,
      args: [JSON.stringify(left)],
    },
    insertMembers(await membersOf(definitions, reached(later))),
    ...writeMoments(moments),
  ];
}
