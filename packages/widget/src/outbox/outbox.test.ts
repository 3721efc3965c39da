import { describe, expect, test } from "vitest";
import { createOutbox, type Delivery } from "./outbox.ts";
import type { Entry, Store } from "./store.ts";

const url = "https://host/api/v1/responses";
const entry: Entry = { id: "a".repeat(24), url, body: '{"id":"a"}', at: 1000 };

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

/** Locks as browsers give them to all tabs of one site. */
function locks(): Pick<LockManager, "request"> {
  const held = new Set<string>();
  return {
    async request(name: string, ...rest: unknown[]) {
      const callback = rest.at(-1) as (lock: Lock | null) => unknown;
      if (held.has(name)) return callback(null);
      held.add(name);
      try {
        return await callback({ name, mode: "exclusive" });
      } finally {
        held.delete(name);
      }
    },
  } as Pick<LockManager, "request">;
}

function outboxOf(store: Store, statuses: (number | "down")[], tabs = locks()) {
  const sent: string[] = [];
  const outbox = createOutbox({
    store,
    locks: tabs,
    now: () => 2000,
    random: () => 0,
    fetch: async (_, init) => {
      sent.push(init?.body as string);
      const status = statuses.length > 1 ? statuses.shift() : statuses[0];
      if (typeof status !== "number") throw new TypeError("Failed to fetch");
      return new Response("{}", { status });
    },
  });
  return { outbox, sent };
}

async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe("an answer", () => {
  test("is on the device before it is sent, and gone when the server has it", async () => {
    const store = memoryStore();
    const heard: [Delivery, number][] = [];
    const { outbox, sent } = outboxOf(store, [201]);
    await outbox.send(entry, (delivery) => heard.push([delivery, store.entries.size]));
    expect(heard).toEqual([
      ["sending", 0],
      ["sending", 1],
      ["sent", 0],
    ]);
    expect(sent).toEqual([entry.body]);
  });

  test("stays on the device while the server is down, and goes out when asked to hurry", async () => {
    const store = memoryStore();
    const heard: Delivery[] = [];
    const { outbox, sent } = outboxOf(store, ["down", 503, 201]);
    const done = outbox.send(entry, (delivery) => heard.push(delivery));
    await until(() => heard.at(-1) === "kept");
    expect(store.entries.has(entry.id)).toBe(true);
    outbox.hurry();
    await until(() => heard.filter((delivery) => delivery === "kept").length === 2);
    outbox.hurry();
    await done;
    expect(heard.at(-1)).toBe("sent");
    expect(sent).toHaveLength(3);
    expect(store.entries.size).toBe(0);
  });

  test("is not tried again after a final refusal, and its words leave the device", async () => {
    const store = memoryStore();
    const heard: (string | undefined)[] = [];
    const { outbox, sent } = outboxOf(store, [422]);
    await outbox.send(entry, (delivery, problem) => heard.push(delivery, problem));
    expect(heard.slice(-2)).toEqual(["refused", "422"]);
    expect(sent).toHaveLength(1);
    expect(store.entries.size).toBe(0);
  });

  test("is held by the page where the browser keeps nothing, and says so", async () => {
    const heard: Delivery[] = [];
    const { outbox } = outboxOf(blockedStore, [500, 201]);
    const done = outbox.send(entry, (delivery) => heard.push(delivery));
    await until(() => heard.includes("here"));
    outbox.hurry();
    await done;
    expect(heard.at(-1)).toBe("sent");
  });

  test("goes out without locks too", async () => {
    const heard: Delivery[] = [];
    const refusing = { request: () => Promise.reject(new DOMException("opaque", "SecurityError")) };
    const { outbox } = outboxOf(memoryStore(), [201], refusing);
    await outbox.send(entry, (delivery) => heard.push(delivery));
    expect(heard.at(-1)).toBe("sent");
  });
});

describe("the next page", () => {
  test("sends what an earlier one left, once, whoever asks", async () => {
    const store = memoryStore([entry]);
    const tabs = locks();
    const first = outboxOf(store, [201], tabs);
    const second = outboxOf(store, [201], tabs);
    await Promise.all([first.outbox.resume("https://host/"), second.outbox.resume("https://host/")]);
    expect([...first.sent, ...second.sent]).toEqual([entry.body]);
    expect(store.entries.size).toBe(0);
  });

  test("leaves an entry to the tab that is sending it", async () => {
    const store = memoryStore();
    const tabs = locks();
    const heard: Delivery[] = [];
    const first = outboxOf(store, [503, 201], tabs);
    const done = first.outbox.send(entry, (delivery) => heard.push(delivery));
    await until(() => heard.includes("kept"));
    const second = outboxOf(store, [201], tabs);
    await second.outbox.resume("https://host/");
    expect(second.sent).toEqual([]);
    first.outbox.hurry();
    await done;
    expect(heard.at(-1)).toBe("sent");
  });

  test("sends nothing to an address that is not its server's", async () => {
    const { outbox, sent } = outboxOf(memoryStore([entry]), [201]);
    await outbox.resume("https://other/");
    expect(sent).toEqual([]);
  });

  test("drops what nobody expects any more after 30 days", async () => {
    const store = memoryStore([{ ...entry, at: 2000 - 31 * 86_400_000 }]);
    const { outbox, sent } = outboxOf(store, [201]);
    await outbox.resume("https://host/");
    expect(sent).toEqual([]);
    expect(store.entries.size).toBe(0);
  });

  test("asks nothing of a browser that keeps nothing", async () => {
    const { outbox, sent } = outboxOf(blockedStore, [201]);
    await outbox.resume("https://host/");
    expect(sent).toEqual([]);
  });
});
