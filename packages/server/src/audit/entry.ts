import { createHash } from "node:crypto";

/** One line of the audit log, as it is written. */
export interface Entry {
  /** ms since 1970 */
  at: number;
  actor: string;
  action: string;
  subject: string;
  /** JSON, or null where there is nothing to say. */
  before: string | null;
  after: string | null;
}

/** What the first line stands on. */
export const NO_HASH = "";

/**
 * The hash of a line, which covers the hash before it: a line that is changed, taken out or put in between later gives itself away by
 * every line that follows. SHA-256 over the JSON of a list, base64url.
 */
export function hashOfEntry(previous: string, seq: number, entry: Entry): string {
  const { at, actor, action, subject, before, after } = entry;
  return createHash("sha256")
    .update(JSON.stringify([previous, seq, at, actor, action, subject, before, after]))
    .digest("base64url");
}
