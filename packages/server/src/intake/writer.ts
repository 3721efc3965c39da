import { whileLocked } from "../storage/busy.ts";
import { openClient } from "../storage/client.ts";
import { createDefinitions } from "./definitions.ts";
import { commitGroup } from "./group.ts";
import type { Writer } from "./journal.ts";
import { removeAnswers } from "./remove.ts";
import { verify } from "./verify.ts";

export interface WriterOptions {
  /** How long SQLite itself may wait for a lock, in ms; it blocks the thread that the writer runs on. */
  timeout: number;
  /** How long a write is tried again while another process holds the lock, in ms. */
  patience: number;
}

/** For a writer on the thread that also serves: SQLite waits briefly, the retries give the thread back in between. */
export const ON_MAIN_THREAD: WriterOptions = { timeout: 20, patience: 5_000 };

/** For a writer with a thread of its own, which may as well wait inside SQLite. */
export const ON_OWN_THREAD: WriterOptions = { timeout: 1_000, patience: 5_000 };

/** The writer itself, on the thread that calls it. One write at a time, in the order asked. */
export async function createWriter(url: string, options: WriterOptions = ON_MAIN_THREAD): Promise<Writer> {
  const client = await openClient(url, options);
  const definitions = createDefinitions(client);
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(async () => whileLocked(client, performance.now() + options.patience, work));
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    commit: async (group) => inTurn(async () => commitGroup(client, definitions, group)),
    remove: async (ids) => inTurn(async () => removeAnswers(client, definitions, ids)),
    write: async (statements) =>
      inTurn(async () => (await client.batch(statements, "write")).map(({ rowsAffected }) => rowsAffected)),
    recount: async (survey) => {
      definitions.forget();
      // One month a turn, so that answers come in between.
      await verify({
        client,
        definitions,
        survey,
        repair: async (statements) => inTurn(async () => client.batch(statements, "write")),
      });
    },
    close: async () => {
      await last;
      client.close();
    },
  };
}
