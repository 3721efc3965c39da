import type { Client, InStatement } from "@libsql/client";
import type { Answer } from "./answer.ts";
import { takeOut } from "../tallies/catchUp.ts";
import { countAnswer, type Counts } from "../tallies/count.ts";
import type { Definitions } from "../tallies/definitions.ts";
import { foldStatements } from "../tallies/fold.ts";
import { bring, bringStatements, place, sameKnown, type Brought } from "../tallies/known/place.ts";
import { deleteStatements, insertStatements, type PlacedAnswer, type StoredAnswer } from "./responseRows.ts";

// Another server may have added a combination since: then this was counted by an old list.
export const SAME_BASIS = `
  insert into precondition (held)
  select 0 from json_each(?) as given join survey on survey.key = given.value ->> 0
  where survey.counting is not given.value ->> 1`;

/** Answers that go and answers that come, in one transaction with everything that is counted of them. */
export interface AnswerChange {
  gone: readonly StoredAnswer[];
  come: readonly Answer[];
}

/**
 * Carries out a change. Throws, with nothing changed, where the database is no longer as the caller read it: an id that
 * is taken by now, or an answer that went or was replaced.
 */
export async function changeAnswers(
  client: Client,
  definitions: Definitions,
  { gone, come: sent }: AnswerChange,
): Promise<void> {
  const known = await definitions.known();
  const brought: Brought = new Map();
  const come = sent.map((answer): PlacedAnswer => {
    if (answer.brings) bring(known, answer.dimensions, brought);
    return { ...answer, ...place(known, answer.dimensions) };
  });
  const counts: Counts = new Map();
  const count = async (answers: readonly (PlacedAnswer | StoredAnswer)[], sign: 1 | -1): Promise<void> => {
    for (const answer of answers)
      if (answer.counted)
        countAnswer(counts, answer, await definitions.counting(answer.survey, answer.version), sign);
  };
  await count(gone, -1);
  await count(come, 1);
  const surveys = [...new Set([...gone, ...come].map(({ survey }) => survey))];
  const statements: InStatement[] = [
    { sql: SAME_BASIS, args: [await definitions.basis(surveys)] },
    ...(come.some(hasGroups) ? [sameKnown(known.revision)] : []),
    ...bringStatements(brought),
    ...(gone.length > 0 ? deleteStatements(gone) : []),
    ...(gone.length > 0 ? await takeOut(client, definitions, gone) : []),
    ...(come.length > 0 ? insertStatements(come) : []),
    ...foldStatements(counts, gone.length > 0),
    {
      sql: "update survey set revision = revision + 1 where key in (select value from json_each(?))",
      args: [JSON.stringify(surveys)],
    },
  ];
  try {
    await client.batch(statements, "write");
  } catch (error) {
    // What was brought is not stored.
    if (brought.size > 0) definitions.forget();
    throw error;
  }
  if (brought.size === 0) return;
  known.revision++;
  for (const key of brought.keys()) {
    const dimension = known.dimensions.get(key);
    if (dimension) dimension.revision++;
  }
}

function hasGroups({ dimensions, given }: PlacedAnswer): boolean {
  return given !== null || Object.keys(dimensions).length > 0;
}
