import type { Client } from "@libsql/client";
import { storageCode } from "../storage/busy.ts";
import { FORGOTTEN, type Answer, type Outcome } from "./answer.ts";
import { changeAnswers } from "./changeAnswers.ts";
import type { Definitions } from "../tallies/definitions.ts";
import { readStored, type StoredAnswer } from "./responseRows.ts";

/** How often a group is looked at anew because another process was faster, before it counts as a failure. */
const TRIES = 20;

const STORED: Outcome = { kind: "stored" };

interface Plan {
  outcomes: Outcome[];
  come: Map<string, Answer>;
  gone: Map<string, StoredAnswer>;
}

/** Decides for each answer in turn, knowing what is stored and what came before it in the group (T2). */
function plan(group: readonly Answer[], stored: readonly StoredAnswer[]): Plan {
  const there = new Map(stored.map((answer) => [answer.id, answer]));
  const come = new Map<string, Answer>();
  const gone = new Map<string, StoredAnswer>();
  const outcomes = group.map((answer): Outcome => {
    const { id, survey } = answer;
    const found = come.get(id) ?? there.get(id);
    if (found && (found.digest === answer.digest || found.digest === FORGOTTEN))
      return { kind: "repeated", version: found.version, at: found.at };
    // An unfinished answer may still be changed and completed; a complete one is never replaced.
    if (found && (!found.partial || found.survey !== survey)) return { kind: "taken" };
    const before = there.get(id);
    if (before) gone.set(id, before);
    come.set(id, answer);
    return STORED;
  });
  return { outcomes, come, gone };
}

/**
 * Stores a group of answers in one transaction, tallies included. At first every id is taken for new, as nearly all are;
 * where one is there already, the transaction fails as a whole, what is there is read, and the group is planned anew. So
 * any number of servers on one database agree. Resolves after COMMIT: then it is on disk.
 */
export async function commitGroup(
  client: Client,
  definitions: Definitions,
  group: readonly Answer[],
): Promise<Outcome[]> {
  for (let tries = 1; ; tries++) {
    const ids = group.map(({ id }) => id);
    const stored = tries === 1 ? [] : await readStored(client, ids);
    const { outcomes, come, gone } = plan(group, stored);
    if (come.size === 0) return outcomes;
    try {
      await changeAnswers(client, definitions, { gone: [...gone.values()], come: [...come.values()] });
      return outcomes;
    } catch (error) {
      if (!outran(error) || tries >= TRIES) throw error;
      definitions.forget();
    }
  }
}

/** Whether the database had changed since it was read. */
export function outran(error: unknown): boolean {
  return storageCode(error)?.startsWith("SQLITE_CONSTRAINT") ?? false;
}
