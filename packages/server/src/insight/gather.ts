import { setTimeout as sleep } from "node:timers/promises";
import { whileLocked } from "../storage/busy.ts";
import type { Db } from "../storage/client.ts";
import { gatherMonth, readUngathered } from "./months.ts";
import { readCount } from "./values.ts";

/** Answers of a survey under which its days are read fast enough. */
const LARGE = 20_000;

/** ms after a question before the first month, and between two, so that neither readers nor writers wait for long. */
const PAUSE = 200;

/** ms for which a month is tried while another process writes. */
const PATIENCE = 2_000;

/**
 * Gathers the months of large surveys that somebody asks about, one at a time, behind the answers to questions. Should it
 * fail, the days are read as before, and the next question tries again.
 */
export function createGathering(db: Db, large = LARGE): { soon: (survey: string) => Promise<void> } {
  const busy = new Set<string>();
  return {
    soon: async (survey) => {
      if (busy.has(survey)) return;
      busy.add(survey);
      try {
        if ((await readCount(db, survey, { from: null, to: null })) < large) return;
        for (const month of await readUngathered(db.$client, survey)) {
          await sleep(PAUSE);
          const deadline = performance.now() + PATIENCE;
          await whileLocked(db.$client, deadline, async () => gatherMonth(db.$client, survey, month));
        }
      } catch {
        // Only speed was at stake.
      } finally {
        busy.delete(survey);
      }
    },
  };
}
