import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "@libsql/client";
import { gatherMonth, readUngathered } from "./months.ts";
import { readCount } from "./reading/values.ts";
import { database } from "../storage/client.ts";

/** Answers of a survey under which its days are read fast enough. */
const LARGE = 20_000;

/** ms before the first month, and between two, so that answers do not wait for long. */
const PAUSE = 200;

/**
 * Gathers the months of large surveys that somebody asks about, one at a time, each in a turn of the writer. Should it
 * fail, the days are read as before, and the next question tries again.
 *
 * @param inTurn does work when no other write runs
 */
export function createGathering(
  client: Client,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
  large = LARGE,
): { soon: (survey: string) => Promise<void> } {
  const db = database(client);
  const busy = new Set<string>();
  return {
    soon: async (survey) => {
      if (busy.has(survey)) return;
      busy.add(survey);
      try {
        const months = await inTurn(async () => {
          if ((await readCount(db, survey, { from: null, to: null })) < large) return [];
          return readUngathered(client, survey);
        });
        for (const month of months) {
          await sleep(PAUSE);
          await inTurn(async () => gatherMonth(client, survey, month));
        }
      } finally {
        busy.delete(survey);
      }
    },
  };
}
