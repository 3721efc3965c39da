import { closeSync, openSync, readSync, statSync } from "node:fs";
import { createClient } from "@libsql/client";
import { migrations, NewerSchema } from "../storage/migrate.ts";
import { PlainError } from "../plainError.ts";

/** What a database file of Klankbord holds. */
export interface Contents {
  /** Number of its newest migration. */
  schema: number;
  responses: number;
  surveys: number;
  /** Local calendar date of the newest response; null where there is none. */
  newest: string | null;
}

const MAGIC = "SQLite format 3\0";

function isDatabase(path: string): boolean {
  const head = Buffer.alloc(MAGIC.length);
  const file = openSync(path, "r");
  try {
    return readSync(file, head, 0, head.length, 0) === head.length && head.toString("latin1") === MAGIC;
  } finally {
    closeSync(file);
  }
}

/**
 * Reads a whole database file and says what is in it. Throws PlainError, with the reason, for what is no database, is damaged, is
 * another program's, or was made by a newer Klankbord.
 */
export async function inspect(path: string): Promise<Contents> {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file) throw new PlainError(`There is no file ${path}.`);
  if (!file.isFile()) throw new PlainError(`${path} is no file.`);
  if (!isDatabase(path)) throw new PlainError(`${path} is not a database of Klankbord.`);
  const client = createClient({ url: `file:${path}`, timeout: 5_000 });
  const number = async (sql: string): Promise<number> =>
    Number(Object.values((await client.execute(sql)).rows[0] ?? {})[0]);
  try {
    // Its first line says `ok`, or what is wrong.
    const { rows } = await client.execute("pragma integrity_check(1)");
    const found = rows[0]?.["integrity_check"] as string;
    if (found !== "ok") throw new PlainError(`${path} is damaged: ${found}.`);
    const tables = await number(
      "select count(*) from sqlite_master where type = 'table' and name in ('migration', 'survey', 'response')",
    );
    if (tables !== 3) throw new PlainError(`${path} is a database, but not one of Klankbord.`);
    const schema = await number("select coalesce(max(number), 0) from migration");
    const known = migrations().at(-1)?.number ?? 0;
    if (schema > known) throw new NewerSchema(schema, known);
    const newest = (await client.execute("select max(day) as day from response")).rows[0]?.["day"];
    return {
      schema,
      responses: await number("select count(*) from response"),
      surveys: await number("select count(*) from survey"),
      newest: typeof newest === "string" ? newest : null,
    };
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainError(`${path} cannot be read as a database: ${reason}.`, { cause: error });
  } finally {
    client.close();
  }
}
