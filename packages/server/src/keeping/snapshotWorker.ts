import { workerData } from "node:worker_threads";
import { createClient } from "@libsql/client";

/** `VACUUM INTO` reads one state of the database while others go on writing, and blocks its thread: hence this one. */
const { from, into } = workerData as { from: string; into: string };
const client = createClient({ url: from, timeout: 30_000 });
try {
  await client.execute({ sql: "vacuum into ?", args: [into] });
} finally {
  client.close();
}
