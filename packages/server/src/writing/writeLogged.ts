import type { Client, InStatement } from "@libsql/client";
import { textOf } from "../storage/textOf.ts";
import { hashOfEntry, NO_HASH, type Entry } from "../audit/entry.ts";

/** How often a change is written anew because another process wrote a line of the log first. */
const TRIES = 50;

function isTaken(error: unknown): boolean {
  return error instanceof Error && error.message.includes("audit.seq");
}

/**
 * Runs statements and adds their line to the audit log in the same transaction, right behind the first statement and only where that
 * changed a row: a change without its line cannot be, nor a line without its change. Without statements the line stands alone.
 *
 * @returns rows affected by each statement
 */
export async function writeLogged(
  client: Client,
  statements: readonly InStatement[],
  entry: Entry,
): Promise<number[]> {
  const [first, ...rest] = statements;
  for (let tries = 1; ; tries++) {
    const { rows } = await client.execute("select seq, hash from audit order by seq desc limit 1");
    const seq = Number(rows[0]?.["seq"] ?? 0) + 1;
    const { at, actor, action, subject, before, after } = entry;
    const line: InStatement = {
      sql: `insert into audit (seq, at, actor, action, subject, before, after, hash)
        select ?, ?, ?, ?, ?, ?, ?, ?${first === undefined ? "" : " where changes() > 0"}`,
      args: [
        seq,
        at,
        actor,
        action,
        subject,
        before,
        after,
        hashOfEntry(rows[0] ? textOf(rows[0], "hash") : NO_HASH, seq, entry),
      ],
    };
    try {
      const results = await client.batch(first === undefined ? [line] : [first, line, ...rest], "write");
      return results.flatMap(({ rowsAffected }, at) =>
        at === (first === undefined ? 0 : 1) ? [] : [rowsAffected],
      );
    } catch (error) {
      if (!isTaken(error) || tries >= TRIES) throw error;
    }
  }
}
