import { createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Client, InValue, ResultSet, Row } from "@libsql/client";
import { PlainError } from "../../plainError.ts";
import { isFile, openClient } from "../../storage/client.ts";
import { backUp } from "../backUp.ts";
import { toDisk } from "../durable.ts";
import { type Foot, type Head, quoted, schemaOf, tablesOf, type Table } from "./tables.ts";

interface Exporting {
  /** DATABASE_URL. */
  url: string;
  /** Where it goes; packed where the name ends in `.gz`. */
  file: string;
  /** Writes over a file that is there. */
  replace: boolean;
  /** ms since 1970 */
  now: number;
  progress?: (rows: number) => void;
}

/** Rows that are read at once. */
const PAGE = 1_000;

async function* rowsOf(client: Client, { name, columns, key }: Table): AsyncGenerator<InValue[]> {
  const order = key.map(quoted).join(", ");
  const read = `select ${columns.map(quoted).join(", ")} from ${quoted(name)}`;
  const places = key.map((column) => columns.indexOf(column));
  for (let after: InValue[] | null = null; ;) {
    const where: string = after ? `where (${order}) > (${key.map(() => "?").join(", ")})` : "";
    const { rows }: ResultSet = await client.execute({
      sql: `${read} ${where} order by ${order} limit ${PAGE}`,
      args: after ?? [],
    });
    for (const row of rows) {
      const values = columns.map((_, at) => row[at] as InValue);
      if (values.some((value) => value instanceof ArrayBuffer))
        throw new Error(`${name} holds bytes, which an export has no form for`);
      yield values;
    }
    const last: Row | undefined = rows.at(-1);
    if (rows.length < PAGE || !last) return;
    after = places.map((at) => last[at] as InValue);
  }
}

/** What changes with every change of the database by a server. */
async function markOf(client: Client): Promise<string> {
  const { rows } = await client.execute(
    "select (select sum(revision) from survey) as figures, (select max(seq) from audit) as log, (select max(seq) from response) as responses",
  );
  return JSON.stringify(rows[0]);
}

async function* linesOf(client: Client, now: number, count: (rows: number) => void): AsyncGenerator<string> {
  const before = await markOf(client);
  const head: Head = {
    klankbord: "export",
    schema: await schemaOf(client),
    made: new Date(now).toISOString(),
  };
  yield `${JSON.stringify(head)}\n`;
  let rows = 0;
  const { rows: counters } = await client.execute("select name, seq from sqlite_sequence");
  for (const { name, seq } of counters) yield `${JSON.stringify({ counter: name, at: seq })}\n`;
  for (const table of await tablesOf(client)) {
    yield `${JSON.stringify({ table: table.name, columns: table.columns })}\n`;
    for await (const row of rowsOf(client, table)) {
      yield `${JSON.stringify(row)}\n`;
      if (++rows % PAGE === 0) count(rows);
    }
  }
  if ((await markOf(client)) !== before)
    throw new PlainError("The database changed while it was read. Stop its servers first.");
  const foot: Foot = { end: true, rows };
  yield `${JSON.stringify(foot)}\n`;
  count(rows);
}

/**
 * Everything that the database holds as lines of JSON, in a file for its owner only, which `importAll` reads: of a file at one moment, while
 * a server goes on writing; of a libSQL server only while nothing is written. Throws PlainError where it cannot be made.
 *
 * @returns rows written
 */
export async function exportAll({ url, file, replace, now, progress }: Exporting): Promise<number> {
  const target = resolve(file);
  if (!existsSync(dirname(target))) throw new PlainError(`There is no folder ${dirname(target)}.`);
  if (existsSync(target) && !replace)
    throw new PlainError(`${target} is there already. Choose another name, or say --replace.`);
  const part = `${target}.part`;
  const snapshot = `${target}.snapshot`;
  if (isFile(url)) await backUp({ url, file: snapshot, replace: true });
  const client = await openClient(isFile(url) ? `file:${snapshot}` : url, { timeout: 5_000 });
  let rows = 0;
  try {
    const lines = Readable.from(
      linesOf(client, now, (n) => {
        rows = n;
        progress?.(n);
      }),
    );
    const out = createWriteStream(part, { mode: 0o600 });
    await (file.endsWith(".gz") ? pipeline(lines, createGzip(), out) : pipeline(lines, out));
    toDisk(part);
    renameSync(part, target);
    return rows;
  } finally {
    client.close();
    for (const end of ["", "-wal", "-shm"]) rmSync(snapshot + end, { force: true });
    rmSync(part, { force: true });
  }
}
