import { whileLocked } from "../storage/busy.ts";
import { openClient } from "../storage/client.ts";
import { catchUp } from "../tallies/catchUp.ts";
import { createDefinitions, type Definitions } from "../tallies/definitions.ts";
import { createGathering } from "../tallies/gathering.ts";
import { commitGroup, outran } from "./commitGroup.ts";
import type { Writer } from "./journal.ts";
import { removeAnswers } from "./remove.ts";
import { emptyLog } from "../storage/emptyLog.ts";
import { settleStep, unsettled, type Settling } from "./settle.ts";
import { writeLogged } from "./writeLogged.ts";
import { verify } from "../tallies/verify.ts";

export interface WriterOptions {
  /** How long SQLite itself may wait for a lock, in ms; it blocks the thread that the writer runs on. */
  timeout: number;
  /** How long a write is tried again while another process holds the lock, in ms. */
  patience: number;
}

/** For a writer on the thread that also serves: SQLite waits briefly, the retries give the thread back in between. */
const ON_MAIN_THREAD: WriterOptions = { timeout: 20, patience: 5_000 };

/** For a writer with a thread of its own, which may as well wait inside SQLite. */
export const ON_OWN_THREAD: WriterOptions = { timeout: 1_000, patience: 5_000 };

/** Without answers for this long, moments and segment members catch up, ms. */
const CALM = 300;

/** Answers that wait for it at most, however busy it is; readers add those that wait one by one. */
const MOST_BEHIND = 20_000;

/** Does work again, from what is in the database by then, where another process was faster. */
async function again<T>(definitions: Definitions, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!outran(error) || tries >= 20) throw error;
      definitions.forget();
    }
  }
}

/** The writer itself, on the thread that calls it. One write at a time, in the order asked. */
export async function createWriter(url: string, options: WriterOptions = ON_MAIN_THREAD): Promise<Writer> {
  const client = await openClient(url, options);
  const definitions = createDefinitions(client);
  let last: Promise<unknown> = Promise.resolve();
  let calm: NodeJS.Timeout | null = null;
  let behind = 0;
  let closed = false;
  const isClosed = (): boolean => closed;

  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(async () => whileLocked(client, performance.now() + options.patience, work));
    last = turn.catch(() => undefined);
    return turn;
  };
  const gathering = createGathering(client, inTurn);

  /** A part a turn, so that answers come in between. */
  const catchUpFully = async (): Promise<void> => {
    behind = 0;
    while ((await inTurn(async () => again(definitions, async () => catchUp(client, definitions)))) > 0);
  };
  /** One dimension, to its end or until this writer closes. */
  const settleOne = async (dimension: Settling): Promise<void> => {
    definitions.forget();
    let at: Settling | null = dimension;
    while (at && !isClosed()) {
      const from: Settling = at;
      at = await inTurn(async () => again(definitions, async () => settleStep(client, definitions, from)));
    }
  };
  const settleFully = async (): Promise<void> => {
    while (!isClosed()) {
      const next = await unsettled(client);
      if (!next) return;
      await settleOne(next);
    }
  };
  const followUp = async (): Promise<void> => {
    await catchUpFully();
    // Values that were brought may be those of answers that came before.
    if (await unsettled(client)) await settleFully();
  };
  // Should it fail, a reader adds what waits, and the next calm moment tries again.
  const catchUpSoon = (): void => {
    if (behind >= MOST_BEHIND) void catchUpFully().catch(() => undefined);
    if (calm) clearTimeout(calm);
    calm = setTimeout(() => void followUp().catch(() => undefined), CALM).unref();
  };

  return {
    commit: async (group) => {
      const outcomes = await inTurn(async () => commitGroup(client, definitions, group));
      behind += group.length;
      catchUpSoon();
      return outcomes;
    },
    remove: async (ids) => inTurn(async () => removeAnswers(client, definitions, ids)),
    catchUp: catchUpFully,
    settle: settleFully,
    write: async (statements) =>
      inTurn(async () => (await client.batch(statements, "write")).map(({ rowsAffected }) => rowsAffected)),
    change: async (statements, entry) => inTurn(async () => writeLogged(client, statements, entry)),
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
    gather: gathering.soon,
    scrub: async () => inTurn(async () => emptyLog(client)),
    close: async () => {
      closed = true;
      if (calm) clearTimeout(calm);
      await last;
      client.close();
    },
  };
}
