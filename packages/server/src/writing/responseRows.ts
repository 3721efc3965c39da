import type { Client, InStatement, Row } from "@libsql/client";
import type { Placed } from "../tallies/known/place.ts";
import type { Answer } from "./answer.ts";

/** An answer by the known values that it counts under. */
export type PlacedAnswer = Answer & Placed;

/** An answer as it lies in the database, as far as a change of it needs to know; its dimensions are those it counts under. */
export interface StoredAnswer {
  seq: number;
  id: string;
  survey: string;
  version: number;
  at: number;
  day: string;
  ratings: string;
  dimensions: Record<string, string>;
  partial: boolean;
  counted: boolean;
  digest: string;
}

export const STORED_COLUMNS =
  "seq, id, survey, version, at, day, ratings, dimensions, partial, counted, digest";

export function storedAnswer(row: Row): StoredAnswer {
  return {
    seq: Number(row["seq"]),
    id: row["id"] as string,
    survey: row["survey"] as string,
    version: Number(row["version"]),
    at: Number(row["at"]),
    day: row["day"] as string,
    ratings: row["ratings"] as string,
    dimensions: JSON.parse(row["dimensions"] as string) as Record<string, string>,
    partial: Number(row["partial"]) === 1,
    counted: Number(row["counted"]) === 1,
    digest: row["digest"] as string,
  };
}

/** The answers among these ids that are stored. */
export async function readStored(client: Client, ids: readonly string[]): Promise<StoredAnswer[]> {
  const { rows } = await client.execute({
    sql: `select ${STORED_COLUMNS} from response where id in (select value from json_each(?))`,
    args: [JSON.stringify(ids)],
  });
  return rows.map(storedAnswer);
}

/** The answers after `seq`, oldest first, at most `most` of them. */
export async function readAfter(client: Client, seq: number, most: number): Promise<StoredAnswer[]> {
  const { rows } = await client.execute({
    sql: `select ${STORED_COLUMNS} from response where seq > ? order by seq limit ?`,
    args: [seq, most],
  });
  return rows.map(storedAnswer);
}

// Without ON CONFLICT: an id that another process stored meanwhile fails the whole group, which is then looked at anew.
const INSERT = `
  insert into response
    (id, survey, version, at, day, language, ratings, dimensions, partial, counted, demo, digest, remark, given)
  select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
    value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12, value ->> 13
  from json_each(?)`;

const INSERT_CONTACT = `
  insert into contact (response, name, email, phone)
  select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?)`;

function row(answer: PlacedAnswer): unknown[] {
  const { id, survey, version, at, day, language, ratings, dimensions, digest, remark, given } = answer;
  const flags = [answer.partial, answer.counted, answer.demo].map(Number);
  return [
    id,
    survey,
    version,
    at,
    day,
    language,
    ratings,
    JSON.stringify(dimensions),
    ...flags,
    digest,
    remark,
    given === null ? null : JSON.stringify(given),
  ];
}

/** The statements that store these answers. */
export function insertStatements(answers: readonly PlacedAnswer[]): InStatement[] {
  const contacts = answers.flatMap(({ id, contact }) =>
    contact ? [[id, contact.name, contact.email, contact.phone]] : [],
  );
  return [
    { sql: INSERT, args: [JSON.stringify(answers.map(row))] },
    ...(contacts.length > 0 ? [{ sql: INSERT_CONTACT, args: [JSON.stringify(contacts)] }] : []),
  ];
}

/** The statements that take these answers out; they fail where one is not there any more. */
export function deleteStatements(answers: readonly StoredAnswer[]): InStatement[] {
  const seqs = JSON.stringify(answers.map(({ seq }) => seq));
  return [
    {
      sql: `delete from contact where response in
        (select id from response where seq in (select value from json_each(?)))`,
      args: [seqs],
    },
    { sql: "delete from response where seq in (select value from json_each(?))", args: [seqs] },
    {
      sql: "insert into precondition (held) values (changes() = cast(? as integer))",
      args: [answers.length],
    },
  ];
}
