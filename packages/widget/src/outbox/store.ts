/** One answer still to be sent. The id is the answer's own, so that a later version of it takes its place. */
export interface Entry {
  id: string;
  url: string;
  body: string;
  /** Milliseconds since 1970 at which the customer sent it. */
  at: number;
}

/** What outlives the page. Every verb rejects where the browser keeps nothing (blocked, full, sandboxed). */
export interface Store {
  put: (entry: Entry) => Promise<unknown>;
  remove: (id: string) => Promise<unknown>;
  all: () => Promise<Entry[]>;
}

const NAME = "outbox";
/** A database that is blocked by another version may never answer. */
const PATIENCE = 2_000;

function run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new Error("nothing is kept here"));
    setTimeout(fail, PATIENCE);
    const opening = indexedDB.open("klankbord", 1);
    opening.addEventListener("upgradeneeded", () =>
      opening.result.createObjectStore(NAME, { keyPath: "id" }),
    );
    opening.addEventListener("error", fail);
    opening.addEventListener("success", () => {
      const database = opening.result;
      try {
        const transaction = database.transaction(NAME, mode);
        const request = ask(transaction.objectStore(NAME));
        transaction.addEventListener("complete", () => resolve(request.result));
        transaction.addEventListener("abort", fail);
      } catch {
        fail();
      }
      // Closed as soon as the transaction ends: an open database would keep the page out of the back-forward cache.
      database.close();
    });
  });
}

export const browserStore: Store = {
  put: (entry) => run("readwrite", (store) => store.put(entry)),
  remove: (id) => run("readwrite", (store) => store.delete(id)),
  all: () => run<Entry[]>("readonly", (store) => store.getAll()),
};
