import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { createClient } from "@libsql/client";
import { root } from "./server.ts";

/** Rows of a query on a database file that a server may still be using. */
export async function query(file: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = createClient({ url: `file:${file}`, timeout: 5_000 });
  try {
    return (await client.execute(sql)).rows;
  } finally {
    client.close();
  }
}

/** Ids of the stored answers. */
export async function storedIds(file: string): Promise<Set<string>> {
  return new Set((await query(file, "select id from response")).map(({ id }) => id as string));
}

/** What SQLite says of the file: `ok` where it is sound. */
export async function soundness(file: string): Promise<string> {
  return (await query(file, "pragma integrity_check")).map((row) => String(Object.values(row)[0])).join("\n");
}

/** What `klankbord verify` prints. Throws where a tally differs from the answers. */
export async function verifyTallies(file: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, "packages/server/dist/main.js"), "verify"],
    { cwd: root, env: { PATH: process.env["PATH"] ?? "", DATABASE_URL: `file:${file}`, LOG_LEVEL: "warn" } },
  );
  return stdout.trim();
}
