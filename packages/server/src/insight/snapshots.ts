import type { Client, Transaction } from "@libsql/client";
import { database, type Db } from "../storage/client.ts";

/** A client whose every read goes through one transaction. */
function within(client: Client, transaction: Transaction): Client {
  return {
    protocol: client.protocol,
    closed: false,
    execute: transaction.execute.bind(transaction),
    batch: transaction.batch.bind(transaction),
    executeMultiple: transaction.executeMultiple.bind(transaction),
    migrate: client.migrate.bind(client),
    transaction: client.transaction.bind(client),
    sync: client.sync.bind(client),
    reconnect: client.reconnect.bind(client),
    close: () => undefined,
  };
}

/**
 * Does work on one snapshot of the database: whatever is stored meanwhile, all that it reads is of one moment. One at a
 * time, since a local client has one connection.
 */
export function createSnapshots(client: Client): <T>(work: (db: Db) => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  const one = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    const transaction = await client.transaction("read");
    try {
      return await work(database(within(client, transaction)));
    } finally {
      transaction.close();
    }
  };
  return async (work) => {
    const turn = last.then(async () => one(work));
    last = turn.catch(() => undefined);
    return turn;
  };
}
