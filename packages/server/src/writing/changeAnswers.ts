import type { Client, InStatement } from "@libsql/client";
import type { Answer } from "./answer.ts";
import { takeOut } from "../tallies/catchUp.ts";
import { countAnswer, type Counts } from "../tallies/count.ts";
import type { Definitions } from "../tallies/definitions.ts";
import { foldStatements } from "../tallies/fold.ts";
import { deleteStatements, insertStatements, type StoredAnswer } from "./responseRows.ts";

// Another server may have added a combination since: then this was counted by an old list.
const SAME_BASIS = `
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
  { gone, come }: AnswerChange,
): Promise<void> {
  const counts: Counts = new Map();
  const count = async (answers: readonly (Answer | StoredAnswer)[], sign: 1 | -1): Promise<void> => {
    for (const answer of answers)
      if (answer.counted)
        countAnswer(counts, answer, await definitions.counting(answer.survey, answer.version), sign);
  };
  await count(gone, -1);
  await count(come, 1);
  const surveys = [...new Set([...gone, ...come].map(({ survey }) => survey))];
  const statements: InStatement[] = [
    { sql: SAME_BASIS, args: [await definitions.basis(surveys)] },
    ...(gone.length > 0 ? deleteStatements(gone) : []),
    ...(gone.length > 0 ? await takeOut(client, definitions, gone) : []),
    ...(come.length > 0 ? insertStatements(come) : []),
    ...foldStatements(counts, gone.length > 0),
    {
      sql: "update survey set revision = revision + 1 where key in (select value from json_each(?))",
      args: [JSON.stringify(surveys)],
    },
  ];
  await client.batch(statements, "write");
}
