import type { ResponseInput } from "@klankbord/shared";
import { newId } from "../form/newId.ts";
import type { Notebook } from "../rules/notebook.ts";
import { attempt } from "./attempt.ts";
import { backoff } from "./backoff.ts";
import type { Jotter } from "./jotter.ts";
import type { Entry, Store } from "./store.ts";

/** What the customer may read of an answer: on its way, kept on the device, held by this page only, arrived, refused. */
export type Delivery = "sending" | "kept" | "here" | "sent" | "refused";
type Tell = (delivery: Delivery, problem?: string) => void;

/** An answer that could not be delivered in this time is given up: nobody expects it any more. */
const OLDEST = 30 * 86_400_000;

export interface Surroundings {
  store: Store;
  jotter: Jotter;
  /** What the device remembers of each survey. */
  device: Notebook;
  fetch: typeof globalThis.fetch;
  locks: Pick<LockManager, "request"> | undefined;
  now: () => number;
  random: () => number;
}

export interface Outbox {
  /**
   * Sends an answer at once, keeps it on the device beside that, and goes on until it has arrived or the server has refused it for
   * good. `safe` is called when the device has it, or the server: only from then on the customer has answered.
   */
  send: (entry: Entry, tell: Tell, safe: () => void) => Promise<void>;
  /** Sends what earlier pages left behind for this address. */
  resume: (address: string) => Promise<void>;
  /** Ends every wait: the customer pressed "try again", or the network is back. */
  hurry: () => void;
}

/** The same answer under an id of its own. */
function underNewId(entry: Entry): Entry {
  const id = newId();
  return { ...entry, id, body: JSON.stringify({ ...(JSON.parse(entry.body) as ResponseInput), id }) };
}

/**
 * Nothing lost, nothing twice: an entry is noted on the device in the moment in which it is sent and removed when the server has
 * acknowledged it; the tab that carries an entry holds a lock of its name, which a closed tab gives up by itself, so that the next
 * page takes over. Where two send at the same time all the same, the server stores an id once, whatever happens.
 */
export function createOutbox({ store, jotter, device, fetch, locks, now, random }: Surroundings): Outbox {
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

  const forget = async ({ id }: Entry): Promise<void> => {
    jotter.remove(id);
    await store.remove(id).catch(() => {});
  };

  /** The customer has not answered after all, and the words are kept to be read and copied. */
  const refused = ({ body }: Entry): void => {
    const { survey, remark } = JSON.parse(body) as ResponseInput;
    device.set(`${survey}:answered`, null);
    if (remark) device.set(`${survey}:refused`, remark);
  };

  /** @param keeping whether the device keeps it, once that is known. @param first an attempt that is on its way. */
  const carry = async (
    entry: Entry,
    tell: Tell,
    keeping: Promise<boolean>,
    first?: ReturnType<typeof attempt>,
  ): Promise<void> => {
    let way = first;
    for (let failed = 1; ; failed++) {
      const outcome = await (way ?? attempt(fetch, entry, now));
      way = undefined;
      const kept = await keeping;
      if (outcome.kind === "sent") {
        await forget(entry);
        return tell("sent");
      }
      if (outcome.kind === "final") {
        refused(entry);
        await forget(entry);
        return tell("refused", outcome.problem);
      }
      if (outcome.kind === "spent") {
        const anew = underNewId(entry);
        jotter.put(anew);
        await store.put(anew).catch(() => {});
        await forget(entry);
        return carry(anew, tell, keeping);
      }
      tell(kept ? "kept" : "here", outcome.problem);
      await pause(Math.max(outcome.after, backoff(failed, random)));
      tell("sending");
    }
  };

  return {
    async send(entry, tell, safe) {
      // All in this very moment: the page may be gone in the next.
      const noted = jotter.put(entry);
      if (noted) safe();
      const first = attempt(fetch, entry, now);
      tell("sending");
      const keeping = store.put(entry).then(
        () => true,
        () => noted,
      );
      if (!noted) void keeping.then((kept) => kept && safe());
      await holding(entry.id, () =>
        carry(
          entry,
          (delivery, problem) => {
            if (delivery === "sent") safe();
            tell(delivery, problem);
          },
          keeping,
          first,
        ),
      );
    },

    async resume(address) {
      const left = async (): Promise<Entry[]> => {
        const all = [...jotter.all(), ...(await store.all().catch(() => []))];
        return [...new Map(all.map((entry) => [entry.id, entry])).values()];
      };
      await Promise.all(
        (await left())
          .filter((entry) => entry.url.startsWith(address))
          .map((entry) =>
            holding(entry.id, async () => {
              // Read again under the lock: the tab that held it may have delivered this entry since.
              const still = (await left()).some(({ id }) => id === entry.id);
              if (still && now() - entry.at < OLDEST) await carry(entry, () => {}, Promise.resolve(true));
              else if (still) await forget(entry);
            }).catch(() => {}),
          ),
      );
    },

    hurry: () => waiting.forEach((done) => done()),
  };
}
