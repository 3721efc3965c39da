import { readFileSync, readdirSync } from "node:fs";
import type { Client } from "@libsql/client";
import { PlainError } from "../plainError.ts";
import { storageCode, whileLocked } from "./busy.ts";
import { isFile, openClient } from "./client.ts";
import { checkOwner, openingFault, prepareFile } from "./openingFault.ts";

export interface Migration {
  number: number;
  name: string;
  statements: string[];
}

const MARKER = "--> statement-breakpoint";

/** How long a starting server waits for another one that migrates, in ms. */
const PATIENCE = 30_000;

/** The SQL files beside the program, in order of their number. */
export function migrations(folder = new URL("./migrations/", import.meta.url)): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_\w+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      number: Number(file.slice(0, 4)),
      name: file.slice(5, -4),
      statements: readFileSync(new URL(file, folder), "utf8").split(MARKER),
    }));
}

export class NewerSchema extends PlainError {
  constructor(found: number, known: number) {
    super(
      `This database is at schema ${found}, made by a newer Klankbord; this program knows up to ${known}. ` +
        "Start the newer program, or restore a backup from before the upgrade.",
    );
  }
}

async function applied(client: Client): Promise<number> {
  const table = await client.execute(
    "select 1 from sqlite_master where type = 'table' and name = 'migration'",
  );
  if (table.rows.length === 0) return 0;
  const { rows } = await client.execute("select coalesce(max(number), 0) as number from migration");
  return Number(rows[0]?.["number"] ?? 0);
}

/** One migration and its record are one transaction: killed half-way, nothing of it happened. */
async function apply(client: Client, migration: Migration, now: number): Promise<void> {
  const record = {
    sql: "insert into migration (number, name, applied_at) values (?, ?, ?)",
    args: [migration.number, migration.name, now],
  };
  const first =
    "create table migration (number integer primary key, name text not null, applied_at integer not null)";
  await client.batch([...(migration.number === 1 ? [first] : []), record, ...migration.statements], "write");
}

/**
 * Brings a database to this program's schema. Servers that start together apply each migration once: the record's key,
 * written in the same transaction, is the lock. Returns the schema that it found, 0 for a new database. Throws NewerSchema where
 * the database is ahead of the program.
 */
export async function migrate(url: string, now: number, steps: Migration[] = migrations()): Promise<number> {
  prepareFile(url);
  const client = await openClient(url, { timeout: 50 }).catch((error: unknown) => {
    throw openingFault(url, error);
  });
  try {
    await whileLocked(client, performance.now() + PATIENCE, async () => checkOwner(client, url));
    const deadline = performance.now() + PATIENCE;
    const known = steps.at(-1)?.number ?? 0;
    if (isFile(url))
      await whileLocked(client, deadline, async () => client.execute("pragma journal_mode = wal"));
    let found: number | null = null;
    for (;;) {
      const at = await whileLocked(client, deadline, async () => applied(client));
      if (at > known) throw new NewerSchema(at, known);
      const next = steps.find(({ number }) => number > at);
      found ??= at;
      if (!next) return found;
      try {
        await whileLocked(client, deadline, async () => apply(client, next, now));
      } catch (error) {
        // Another server was first: its record or its table is there. Look again.
        if ((await whileLocked(client, deadline, async () => applied(client))) < next.number) throw error;
        if (storageCode(error) === null) throw error;
      }
    }
  } catch (error) {
    throw openingFault(url, error);
  } finally {
    client.close();
  }
}
