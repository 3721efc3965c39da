import type { Client } from "@libsql/client";
import { hashOfEntry, NO_HASH, type Entry } from "./entry.ts";

const PART = 1_000;

/** The number of the first line that is not what was written, or that misses the one before it; null where all hold. */
export async function firstBroken(client: Client): Promise<number | null> {
  let [last, previous] = [0, NO_HASH];
  for (;;) {
    const { rows } = await client.execute({
      sql: "select seq, at, actor, action, subject, before, after, hash from audit where seq > ? order by seq limit ?",
      args: [last, PART],
    });
    for (const row of rows) {
      const { seq, hash, ...entry } = row as unknown as Entry & { seq: number; hash: string };
      if (seq !== last + 1 || hashOfEntry(previous, seq, entry) !== hash) return seq;
      [last, previous] = [seq, hash];
    }
    if (rows.length < PART) return null;
  }
}
