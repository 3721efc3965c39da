import { describe, expect, test } from "vitest";
import type { Problem, ResponseInput } from "@klankbord/shared";
import { type Notebook, notebook } from "../rules/notebook.ts";
import { createJotter } from "./jotter.ts";
import { createOutbox, type Delivery } from "./outbox.ts";
import type { Entry, Store } from "./store.ts";

const url = "https://host/api/v1/responses";
const entry: Entry = {
  id: "a".repeat(24),
  url,
  body: JSON.stringify({ id: "a".repeat(24), survey: "monitor", remark: "Kanarie" }),
  at: 1000,
};

function memoryStore(entries: Entry[] = []): Store & { entries: Map<string, Entry> } {
  const kept = new Map(entries.map((one) => [one.id, one]));
  return {
    entries: kept,
    put: async (one) => kept.set(one.id, one),
    remove: async (id) => kept.delete(id),
    all: async () => [...kept.values()],
  };
}

const blockedStore: Store = {
  put: () => Promise.reject(new Error("blocked")),
  remove: () => Promise.reject(new Error("blocked")),
  all: () => Promise.reject(new Error("blocked")),
};

/** As a browser's, which lists its names as its own properties. */
function memoryStorage(): Storage {
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
function locks(): Pick<LockManager, "request"> {
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

function outboxOf(
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

async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await new Promise((resolve) => setTimeout(resolve, 1));
}

const ignore = (): void => {};

describe("an answer", () => {
  test("is on its way and noted on the device in the moment of sending, before anything is waited for", () => {
    const storage = memoryStorage();
    const { outbox, sent } = outboxOf({ store: memoryStore(), storage: () => storage }, [201]);
    let safe = false;
    void outbox.send(entry, ignore, () => (safe = true));
    expect(sent).toEqual([entry.body]);
    expect(JSON.parse(storage.getItem(`unsent:${entry.id}`) ?? "null")).toEqual(entry);
    expect(safe).toBe(true);
  });

  test("is gone from the device when the server has it", async () => {
    const store = memoryStore();
    const storage = memoryStorage();
    const heard: Delivery[] = [];
    const { outbox, sent } = outboxOf({ store, storage: () => storage }, [201]);
    await outbox.send(entry, (delivery) => heard.push(delivery), ignore);
    expect(heard).toEqual(["sending", "sent"]);
    expect(sent).toEqual([entry.body]);
    expect([store.entries.size, Object.keys(storage)]).toEqual([0, []]);
  });

  test("stays on the device while the server is down, and goes out when asked to hurry", async () => {
    const store = memoryStore();
    const heard: Delivery[] = [];
    const { outbox, sent } = outboxOf({ store }, ["down", 503, 201]);
    const done = outbox.send(entry, (delivery) => heard.push(delivery), ignore);
    await until(() => heard.at(-1) === "kept");
    expect(store.entries.has(entry.id)).toBe(true);
    outbox.hurry();
    await until(() => heard.filter((delivery) => delivery === "kept").length === 2);
    outbox.hurry();
    await done;
    expect(heard).toEqual(["sending", "kept", "sending", "kept", "sending", "sent"]);
    expect(sent).toHaveLength(3);
    expect(store.entries.size).toBe(0);
  });

  test("counts as answered where only the slower store keeps it, once that has it", async () => {
    const store = memoryStore();
    const order: string[] = [];
    const slow: Store = {
      ...store,
      put: async (one) => {
        await store.put(one);
        order.push("stored");
      },
    };
    const { outbox } = outboxOf({ store: slow }, ["down", 201]);
    const done = outbox.send(entry, ignore, () => order.push("safe"));
    await until(() => order.includes("safe"));
    expect(order).toEqual(["stored", "safe"]);
    outbox.hurry();
    await until(() => store.entries.size === 0);
    await done;
  });

  test("that is noted counts as answered once, and as kept where the slower store is blocked", async () => {
    const heard: string[] = [];
    const { outbox } = outboxOf({ store: blockedStore, storage: memoryStorage }, [503, 201]);
    const done = outbox.send(
      entry,
      (delivery) => heard.push(delivery),
      () => heard.push("safe"),
    );
    await until(() => heard.length > 2);
    expect(heard).toEqual(["safe", "sending", "kept"]);
    outbox.hurry();
    await done;
  });

  test("waits as long as the server asks, however short its own wait would be", async () => {
    const heard: Delivery[] = [];
    const { outbox, sent } = outboxOf({ store: memoryStore(), after: "3600" }, [503, 201], () => -1);
    const done = outbox.send(entry, (delivery) => heard.push(delivery), ignore);
    await until(() => heard.at(-1) === "kept");
    // Longer than its own wait of no time at all.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent).toHaveLength(1);
    outbox.hurry();
    await done;
    expect(sent).toHaveLength(2);
  });

  test("that no place of the device keeps counts as answered when the server has it", async () => {
    const heard: string[] = [];
    const { outbox } = outboxOf({ store: blockedStore }, [503, 201]);
    const done = outbox.send(
      entry,
      (delivery) => heard.push(delivery),
      () => heard.push("safe"),
    );
    await until(() => heard.includes("here"));
    expect(heard).not.toContain("safe");
    outbox.hurry();
    await done;
    expect(heard.slice(-2)).toEqual(["safe", "sent"]);
  });

  test("that is refused for good is not tried again, did not answer, and leaves its words to be copied", async () => {
    const store = memoryStore();
    const storage = memoryStorage();
    const device = notebook(() => null);
    const heard: (string | undefined)[] = [];
    const { outbox, sent } = outboxOf({ store, storage: () => storage, device }, [422]);
    await outbox.send(
      entry,
      (delivery, problem) => heard.push(delivery, problem),
      () => device.set("monitor:answered", 2000),
    );
    expect(heard.slice(-2)).toEqual(["refused", "422 survey_closed No."]);
    expect(sent).toHaveLength(1);
    expect([store.entries.size, Object.keys(storage)]).toEqual([0, []]);
    expect([device.get("monitor:answered"), device.get("monitor:refused")]).toEqual([null, "Kanarie"]);
  });

  test("without words that is refused leaves none", async () => {
    const set: unknown[][] = [];
    const device: Notebook = { get: () => null, set: (...given) => set.push(given) };
    const { outbox } = outboxOf({ store: memoryStore(), device }, [422]);
    const wordless = { ...entry, body: JSON.stringify({ id: entry.id, survey: "monitor" }) };
    await outbox.send(wordless, ignore, ignore);
    expect(set).toEqual([["monitor:answered", null]]);
  });

  test("whose id another answer has goes out under one of its own, with all its words", async () => {
    const store = memoryStore();
    const heard: Delivery[] = [];
    const { outbox, sent } = outboxOf({ store }, [409, 201]);
    await outbox.send(entry, (delivery) => heard.push(delivery), ignore);
    expect(heard.at(-1)).toBe("sent");
    const [first, second] = sent.map((body) => JSON.parse(body) as ResponseInput);
    expect(second?.id).toMatch(/^[A-Za-z0-9_-]{24}$/);
    expect(second?.id).not.toBe(first?.id);
    expect({ ...second, id: first?.id }).toEqual(first);
    expect(store.entries.size).toBe(0);
  });

  test("goes out without locks too", async () => {
    const heard: Delivery[] = [];
    const refusing = { request: () => Promise.reject(new DOMException("opaque", "SecurityError")) };
    const { outbox } = outboxOf({ store: memoryStore(), tabs: refusing }, [201]);
    await outbox.send(entry, (delivery) => heard.push(delivery), ignore);
    expect(heard.at(-1)).toBe("sent");
  });
});

describe("the next page", () => {
  test("sends what an earlier one left, once, whoever asks", async () => {
    const store = memoryStore([entry]);
    const tabs = locks();
    const first = outboxOf({ store, tabs }, [201]);
    const second = outboxOf({ store, tabs }, [201]);
    await Promise.all([first.outbox.resume("https://host/"), second.outbox.resume("https://host/")]);
    expect([...first.sent, ...second.sent]).toEqual([entry.body]);
    expect(store.entries.size).toBe(0);
  });

  test.each(["noted", "stored", "both"])("sends what was %s, once", async (where) => {
    const storage = memoryStorage();
    storage.setItem("cart", "{a shop's own");
    const store = memoryStore(where === "noted" ? [] : [entry]);
    if (where !== "stored") createJotter(() => storage, "unsent:").put(entry);
    const { outbox, sent } = outboxOf({ store, storage: () => storage }, [201]);
    await outbox.resume("https://host/");
    expect(sent).toEqual([entry.body]);
    expect([store.entries.size, Object.keys(storage)]).toEqual([0, ["cart"]]);
  });

  test("leaves an entry to the tab that is sending it", async () => {
    const store = memoryStore();
    const tabs = locks();
    const heard: Delivery[] = [];
    const first = outboxOf({ store, tabs }, [503, 201]);
    const done = first.outbox.send(entry, (delivery) => heard.push(delivery), ignore);
    await until(() => heard.includes("kept"));
    const second = outboxOf({ store, tabs }, [201]);
    await second.outbox.resume("https://host/");
    expect(second.sent).toEqual([]);
    first.outbox.hurry();
    await done;
    expect(heard.at(-1)).toBe("sent");
  });

  test("sends each of several that were left", async () => {
    const other = {
      ...entry,
      id: "b".repeat(24),
      body: JSON.stringify({ id: "b".repeat(24), survey: "monitor" }),
    };
    const store = memoryStore([entry, other]);
    const { outbox, sent } = outboxOf({ store }, [201]);
    await outbox.resume("https://host/");
    expect(sent.toSorted()).toEqual([entry.body, other.body].toSorted());
    expect(store.entries.size).toBe(0);
  });

  test("sends nothing that another tab delivered before its lock was there", async () => {
    const store = memoryStore([entry]);
    let read = 0;
    const changing: Store = { ...store, all: async () => (read++ === 0 ? [entry] : []) };
    const { outbox, sent } = outboxOf({ store: changing }, [201]);
    await outbox.resume("https://host/");
    expect([read, sent]).toEqual([2, []]);
  });

  test("sends nothing to an address that is not its server's", async () => {
    const { outbox, sent } = outboxOf({ store: memoryStore([entry]) }, [201]);
    await outbox.resume("https://other/");
    expect(sent).toEqual([]);
  });

  test("that hears a refusal says of the survey that nobody answered it, and keeps the words", async () => {
    const device = notebook(() => null);
    device.set("monitor:answered", 1000);
    const { outbox } = outboxOf({ store: memoryStore([entry]), device }, [422]);
    await outbox.resume("https://host/");
    expect([device.get("monitor:answered"), device.get("monitor:refused")]).toEqual([null, "Kanarie"]);
  });

  test("drops what nobody expects any more after 30 days", async () => {
    const left = (age: number) => memoryStore([{ ...entry, at: 2000 - age }]);
    const store = left(30 * 86_400_000);
    const { outbox, sent } = outboxOf({ store }, [201]);
    await outbox.resume("https://host/");
    expect(sent).toEqual([]);
    expect(store.entries.size).toBe(0);
    const younger = outboxOf({ store: left(30 * 86_400_000 - 1) }, [201]);
    await younger.outbox.resume("https://host/");
    expect(younger.sent).toEqual([entry.body]);
  });

  test("asks nothing of a browser that keeps nothing", async () => {
    const { outbox, sent } = outboxOf({ store: blockedStore }, [201]);
    await outbox.resume("https://host/");
    expect(sent).toEqual([]);
  });
});
