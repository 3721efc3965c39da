import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "@libsql/client";

/** Readers that stand on an old page of the log keep it from being emptied; each is done within seconds. */
const TRIES = 100;

/**
 * Writes the log of a database file (`…-wal`) into it and cuts it to nothing: until then it holds pages as they were before. On a libSQL
 * server that is the server's own affair. Returns false where readers did not let go.
 */
export async function emptyLog(client: Client): Promise<boolean> {
  if (client.protocol !== "file") return true;
  for (let tries = 1; ; tries++) {
    const { rows } = await client.execute("pragma wal_checkpoint(truncate)");
    if (Number(rows[0]?.["busy"]) === 0) return true;
    if (tries >= TRIES) return false;
    await sleep(50);
  }
}
