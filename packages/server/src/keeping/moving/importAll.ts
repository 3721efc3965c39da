import { createReadStream, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { createInterface } from "node:readline";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Client, InStatement } from "@libsql/client";
import { z } from "zod";
import { PlainError } from "../../plainError.ts";
import { filePath, isFile, openClient } from "../../storage/client.ts";
import { emptyLog } from "../../storage/emptyLog.ts";
import { migrate, NewerSchema } from "../../storage/migrate.ts";
import { toDisk } from "../durable.ts";
import { quoted, schemaOf, tablesOf, type Table } from "./tables.ts";

interface Importing {
  /** DATABASE_URL of the database that it goes into: none may be there, or an empty one on a libSQL server. */
  url: string;
  file: string;
  /** ms since 1970 */
  now: number;
  progress?: (rows: number) => void;
}

/** Rows in one transaction. */
const AT_ONCE = 500;

const head = z.object({ klankbord: z.literal("export"), schema: z.int(), made: z.string() });
const value = z.union([z.string(), z.number(), z.null()]);
const line = z.union([
  z.array(value),
  z.object({ table: z.string(), columns: z.array(z.string()) }),
  z.object({ counter: z.string(), at: z.int() }),
  z.object({ end: z.literal(true), rows: z.int() }),
]);

function read<T>(schema: z.ZodType<T>, text: string, number: number): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new PlainError(`Line ${number} of the file is not one of an export.`, { cause: error });
  }
}

function textOf(file: string): Readable {
  const bytes = createReadStream(file);
  if (!file.endsWith(".gz")) return bytes;
  // Errors of both reach whoever reads the lines.
  return pipeline(bytes, createGunzip(), () => undefined);
}

function insert(
  { name }: Pick<Table, "name">,
  columns: readonly string[],
  rows: readonly unknown[],
): InStatement {
  return {
    sql: `insert into ${quoted(name)} (${columns.map(quoted).join(", ")})
      select ${columns.map((_, at) => `value ->> ${at}`).join(", ")} from json_each(?)`,
    args: [JSON.stringify(rows)],
  };
}

/** Reads a whole export into a database that holds nothing; what a migration put into it goes first. */
async function fill(client: Client, file: string, progress: (rows: number) => void): Promise<number> {
  const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  await client.batch(
    [...tables.values()].map(({ name }) => `delete from ${quoted(name)}`),
    "write",
  );
  let [number, rows, ended] = [0, 0, false];
  let current: { table: Table; columns: string[]; waiting: unknown[] } | null = null;
  const counters: { counter: string; at: number }[] = [];
  const flush = async (): Promise<void> => {
    if (!current || current.waiting.length === 0) return;
    await client.batch([insert(current.table, current.columns, current.waiting)], "write");
    rows += current.waiting.length;
    progress(rows);
    current.waiting = [];
  };
  const input = textOf(file);
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      if (++number === 1) {
        const { schema } = read(head, text, number);
        const here = await schemaOf(client);
        if (schema > here) throw new NewerSchema(schema, here);
        if (schema < here)
          throw new PlainError(
            `The export is of schema ${schema}, this program makes ${here}. Start this program on the database that it came from, and export again.`,
          );
        continue;
      }
      if (ended) throw new PlainError(`Line ${number} of the file stands behind its end.`);
      const found = read(line, text, number);
      if (Array.isArray(found)) {
        if (!current || found.length !== current.columns.length)
          throw new PlainError(`Line ${number} of the file has other columns than its table.`);
        current.waiting.push(found);
        if (current.waiting.length >= AT_ONCE) await flush();
      } else if ("table" in found) {
        await flush();
        const table = tables.get(found.table);
        if (!table || found.columns.some((column) => !table.columns.includes(column)))
          throw new PlainError(
            `Line ${number} of the file tells of a table that is not known: ${found.table}.`,
          );
        current = { table, columns: found.columns, waiting: [] };
      } else if ("counter" in found) {
        counters.push(found);
      } else {
        await flush();
        if (found.rows !== rows) throw new PlainError(`The file says ${found.rows} rows, and has ${rows}.`);
        ended = true;
      }
    }
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainError(`${file} could not be read into the database: ${reason}.`, { cause: error });
  }
  if (!ended) throw new PlainError("The file is cut short: its last line is not there.");
  // Numbers of responses that are gone are not given again.
  for (const { counter, at } of counters)
    await client.batch(
      [
        { sql: "delete from sqlite_sequence where name = ?", args: [counter] },
        { sql: "insert into sqlite_sequence (name, seq) values (?, ?)", args: [counter, at] },
      ],
      "write",
    );
  return rows;
}

/**
 * Puts what `exportAll` wrote into a database: a file that is not there yet and has its name only when all is in it, or an empty database on a
 * libSQL server; cut off there, it begins anew. Throws PlainError where it cannot be done.
 *
 * @returns rows read
 */
export async function importAll({ url, file, now, progress = () => undefined }: Importing): Promise<number> {
  const source = resolve(file);
  if (!statSync(source, { throwIfNoEntry: false })?.isFile())
    throw new PlainError(`There is no file ${source}.`);
  const target = isFile(url) ? resolve(filePath(url)) : null;
  if (target !== null && existsSync(target))
    throw new PlainError(`There is a database at ${target} already. Move it away, or name another.`);
  const part = target === null ? null : `${target}.part`;
  const into = part === null ? url : `file:${part}`;
  const removePart = (): void => {
    if (part !== null) for (const end of ["", "-wal", "-shm"]) rmSync(part + end, { force: true });
  };
  removePart();
  try {
    await migrate(into, now);
    const client = await openClient(into, { timeout: 5_000 });
    let rows = 0;
    try {
      const { rows: surveys } = await client.execute("select 1 from survey limit 1");
      if (surveys.length > 0)
        throw new PlainError(
          `There are surveys in the database at ${new URL(url).host} already. Name an empty one.`,
        );
      rows = await fill(client, source, progress);
      if (!(await emptyLog(client))) throw new PlainError(`${part} is being read by another program.`);
    } finally {
      client.close();
    }
    if (part !== null && target !== null) {
      toDisk(part);
      renameSync(part, target);
      toDisk(dirname(target));
    }
    return rows;
  } finally {
    removePart();
  }
}
