import { createClient, type Client } from "@libsql/client";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import * as accessSchema from "./accessSchema.ts";
import * as groupSchema from "./groupSchema.ts";
import * as jobSchema from "./jobSchema.ts";
import * as mailSchema from "./mailSchema.ts";
import * as schema from "./schema.ts";

/** The database as verbs see it: typed queries, and `$client` for what only SQL can say. */
export type Db = LibSQLDatabase<
  typeof schema & typeof accessSchema & typeof jobSchema & typeof groupSchema & typeof mailSchema
> & { $client: Client };

interface Opening {
  /** How long SQLite may wait for a lock, in ms. It waits on the calling thread: 100 at most on a thread that serves. */
  timeout: number;
}

const READER_TIMEOUT = 50;

export function isFile(url: string): boolean {
  return url.startsWith("file:");
}

/** The path of a `file:` URL, as SQLite will open it. */
export function filePath(url: string): string {
  return url.replace(/^file:(\/\/(?=\/))?/, "").replace(/\?.*$/, "");
}

/**
 * A client on a file or a libSQL server. A file gets one connection, since calls on it are synchronous anyway and
 * PRAGMAs reach only the connection that ran them; run `settle` again after every `reconnect`.
 */
export async function openClient(
  url: string,
  { timeout }: Opening = { timeout: READER_TIMEOUT },
): Promise<Client> {
  const client = createClient({ url, timeout, ...(isFile(url) ? { concurrency: 1 } : {}) });
  await settle(client);
  return client;
}

/** Per connection: full durability, a cache that holds the hot pages of the indexes, sorting in memory. */
export async function settle(client: Client): Promise<void> {
  if (client.protocol !== "file") return;
  await client.execute("pragma synchronous = full");
  await client.execute("pragma cache_size = -65536");
  await client.execute("pragma temp_store = memory");
  // What is removed is overwritten, in the pages that stay in use and in those that become free (T34).
  await client.execute("pragma secure_delete = on");
  // Fewer, larger checkpoints: the pages of today's tallies are written back once instead of with every few groups.
  await client.execute("pragma wal_autocheckpoint = 8000");
}

export function database(client: Client): Db {
  return drizzle(client, {
    schema: { ...schema, ...accessSchema, ...jobSchema, ...groupSchema, ...mailSchema },
  });
}
