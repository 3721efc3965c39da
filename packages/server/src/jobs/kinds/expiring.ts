import { endedSessions } from "../../access/sessions.ts";
import type { Services } from "../../services.ts";
import type { Kind } from "../kind.ts";

const DAY = 24 * 60 * 60_000;

/** How long a job that was done is shown, and one that failed, ms. */
const DONE = 7 * DAY;
const FAILED = 90 * DAY;

/** Removes links that are no longer good, sessions that are over, and jobs that nobody looks at any more. */
export function expiringKind({ journal, now }: Pick<Services, "journal" | "now">): Kind {
  return {
    tries: 8,
    longest: 10 * 60_000,
    run: async () => {
      const at = now();
      await journal.write([
        { sql: "delete from invitation where expires <= ?", args: [at] },
        endedSessions(at),
        { sql: "delete from job where state = 'done' and finished_at <= ?", args: [at - DONE] },
        {
          sql: "delete from job where state in ('failed', 'unsure') and finished_at <= ?",
          args: [at - FAILED],
        },
      ]);
      return { kind: "done" };
    },
  };
}
