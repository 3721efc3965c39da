import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { createClient } from "@libsql/client";
import { root } from "./server.ts";

/** The address of a database: of a file by its path, of a libSQL server as it is. */
const addressOf = (place: string): string => (place.startsWith("http:") ? place : `file:${place}`);

/** Rows of a query on a database that a server may still be using: the path of a file, or the address of a libSQL server. */
export async function query(place: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = createClient({ url: addressOf(place), timeout: 5_000 });
  try {
    return (await client.execute(sql)).rows;
  } finally {
    client.close();
  }
}

/** Ids of the stored answers. */
export async function storedIds(place: string): Promise<Set<string>> {
  return new Set((await query(place, "select id from response")).map(({ id }) => id as string));
}

/** What SQLite says of the file: `ok` where it is sound. */
export async function soundness(file: string): Promise<string> {
  return (await query(file, "pragma integrity_check")).map((row) => String(Object.values(row)[0])).join("\n");
}

/** What `klankbord verify` prints. Throws where a tally differs from the answers. */
export async function verifyTallies(place: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, "packages/server/dist/main.js"), "verify"],
    {
      cwd: root,
      env: { PATH: process.env["PATH"] ?? "", DATABASE_URL: addressOf(place), LOG_LEVEL: "warn" },
    },
  );
  return stdout.trim();
}
