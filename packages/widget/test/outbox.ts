/* An outbox on storage that a test can look into. */
import type { Problem, ResponseInput } from "@klankbord/shared";
import { type Notebook, notebook } from "../src/rules/notebook.ts";
import { createJotter } from "../src/outbox/jotter.ts";
import { createOutbox } from "../src/outbox/outbox.ts";
import type { Entry, Store } from "../src/outbox/store.ts";

const url = "https://host/api/v1/responses";
export const entry: Entry = {
  id: "a".repeat(24),
  url,
  body: JSON.stringify({ id: "a".repeat(24), survey: "monitor", remark: "Kanarie" }),
  at: 1000,
};

export function memoryStore(entries: Entry[] = []): Store & { entries: Map<string, Entry> } {
  const kept = new Map(entries.map((one) => [one.id, one]));
  return {
    entries: kept,
    put: async (one) => kept.set(one.id, one),
    remove: async (id) => kept.delete(id),
    all: async () => [...kept.values()],
  };
}

export const blockedStore: Store = {
  put: () => Promise.reject(new Error("blocked")),
  remove: () => Promise.reject(new Error("blocked")),
  all: () => Promise.reject(new Error("blocked")),
};

/** As a browser's, which lists its names as its own properties. */
export function memoryStorage(): Storage {
  const verbs = {
    getItem: (name: string) => storage[name] ?? null,
    setItem: (name: string, value: string) => (storage[name] = value),
    removeItem: (name: string) => Reflect.deleteProperty(storage, name),
  };
  const storage = Object.create(verbs) as Storage & Record<string, string>;
  return storage;
}

const nothing = (): never => {
  throw new DOMException("blocked", "SecurityError");
};

/** Locks as browsers give them to all tabs of one site: who does not ask for one that is free waits for it. */
export function locks(): Pick<LockManager, "request"> {
  const held = new Map<string, Promise<unknown>>();
  return {
    async request(name: string, options: LockOptions, callback: (lock: Lock | null) => Promise<unknown>) {
      if (options.ifAvailable && held.has(name)) return callback(null);
      while (held.has(name)) await held.get(name);
      const work = callback({ name, mode: "exclusive" });
      held.set(name, work);
      try {
        return await work;
      } finally {
        held.delete(name);
      }
    },
  } as Pick<LockManager, "request">;
}

interface Device {
  store: Store;
  /** The storage that keeps at once. */
  storage?: () => Storage;
  tabs?: Pick<LockManager, "request">;
  device?: Notebook;
  /** Seconds that the server asks for in its problems. */
  after?: string;
}

const CODES: Record<number, Problem["code"]> = { 409: "id_taken", 422: "survey_closed", 503: "busy" };

/** As the server replies: its receipt, or its problem. */
function replyTo(body: string, status: number, after: string | undefined): Response {
  const { id, survey } = JSON.parse(body) as ResponseInput;
  const code = CODES[status];
  return status < 300
    ? Response.json({ id, survey, version: 1, at: "2026-05-03T12:00:00Z" }, { status })
    : Response.json(
        { type: `urn:klankbord:problem:${code}`, code, detail: "No." },
        { status, headers: after === undefined ? {} : { "retry-after": after } },
      );
}

export function outboxOf(
  { store, storage = nothing, tabs = locks(), device = notebook(() => null), after }: Device,
  statuses: (number | "down")[],
  // A lot beyond the highest: a wait that nobody ends outlasts the test.
  random = (): number => 100,
) {
  const sent: string[] = [];
  const outbox = createOutbox({
    store,
    jotter: createJotter(storage, "unsent:"),
    device,
    locks: tabs,
    now: () => 2000,
    random,
    fetch: async (_, init) => {
      const body = init?.body as string;
      sent.push(body);
      const status = statuses.length > 1 ? statuses.shift() : statuses[0];
      if (typeof status !== "number") throw new TypeError("Failed to fetch");
      return replyTo(body, status, after);
    },
  });
  return { outbox, sent };
}

export async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await new Promise((resolve) => setTimeout(resolve, 1));
}

export const ignore = (): void => {};
