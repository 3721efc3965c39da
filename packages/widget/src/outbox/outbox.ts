import { attempt } from "./attempt.ts";
import { backoff } from "./backoff.ts";
import type { Entry, Store } from "./store.ts";

/** What the customer may read of an answer: on its way, kept on the device, held by this page only, arrived, refused. */
export type Delivery = "sending" | "kept" | "here" | "sent" | "refused";
type Tell = (delivery: Delivery, problem?: string) => void;

/** An answer that could not be delivered in this time is given up: nobody expects it any more. */
const OLDEST = 30 * 86_400_000;

export interface Surroundings {
  store: Store;
  fetch: typeof globalThis.fetch;
  locks: Pick<LockManager, "request"> | undefined;
  now: () => number;
  random: () => number;
}

export interface Outbox {
  /** Keeps the answer on the device, then sends it until it has arrived or the server has refused it for good. */
  send: (entry: Entry, tell: Tell) => Promise<void>;
  /** Sends what earlier pages left behind for this address. */
  resume: (address: string) => Promise<void>;
  /** Ends every wait: the customer pressed "try again", or the network is back. */
  hurry: () => void;
}

/**
 * Nothing lost, nothing twice: an entry is stored before it is sent and removed when the server has acknowledged it;
 * the tab that carries an entry holds a lock of its name, which a closed tab gives up by itself, so that the next page
 * takes over and never a second one at the same time. The server stores an id once, whatever happens.
 */
export function createOutbox({ store, fetch, locks, now, random }: Surroundings): Outbox {
  const waiting = new Set<() => void>();

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      waiting.add(done);
    });

  const holding = async (id: string, carry: () => Promise<void>): Promise<void> => {
    let begun = false;
    const once = (lock: Lock | null): Promise<void> | void => {
      begun = true;
      if (lock) return carry();
    };
    try {
      if (locks) await locks.request(`klankbord:${id}`, { ifAvailable: true }, once);
    } catch {
      // No locks in a sandboxed page: the server's idempotency alone has to do.
    }
    if (!begun) await carry();
  };

  const carry = async (entry: Entry, tell: Tell, kept: boolean): Promise<void> => {
    for (let failed = 1; ; failed++) {
      tell("sending");
      const outcome = await attempt(fetch, entry.url, entry.body, now);
      if (outcome.kind !== "later") {
        if (kept) await store.remove(entry.id).catch(() => {});
        if (outcome.kind === "sent") tell("sent");
        else tell("refused", outcome.problem);
        return;
      }
      tell(kept ? "kept" : "here", outcome.problem);
      await pause(Math.max(outcome.after, backoff(failed, random)));
    }
  };

  return {
    send: (entry, tell) =>
      holding(entry.id, async () => {
        tell("sending");
        const kept = await store.put(entry).then(
          () => true,
          () => false,
        );
        await carry(entry, tell, kept);
      }),

    async resume(address) {
      const left = await store.all().catch(() => []);
      await Promise.all(
        left
          .filter((entry) => entry.url.startsWith(address))
          .map((entry) =>
            holding(entry.id, async () => {
              // Read again under the lock: the tab that held it may have delivered this entry since.
              const still = (await store.all()).some(({ id }) => id === entry.id);
              if (still && now() - entry.at < OLDEST) await carry(entry, () => {}, true);
              else if (still) await store.remove(entry.id);
            }).catch(() => {}),
          ),
      );
    },

    hurry: () => waiting.forEach((done) => done()),
  };
}
