import type { Log } from "../log.ts";
import type { Db } from "../storage/client.ts";
import type { Journal } from "../writing/journal.ts";

/** What sessions and keys stand on; `Services`, which hold the access made of them, stand above. */
export interface Ground {
  db: Db;
  journal: Pick<Journal, "write">;
  /** ms since 1970 */
  now: () => number;
  log: Log;
}
