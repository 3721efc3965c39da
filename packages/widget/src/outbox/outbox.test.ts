import { describe, expect, test } from "vitest";
import { type Notebook, notebook } from "../rules/notebook.ts";
import { type Delivery } from "./outbox.ts";
import { type Store } from "./store.ts";
import { type ResponseInput } from "@klankbord/shared";
import {
  entry,
  memoryStore,
  blockedStore,
  memoryStorage,
  outboxOf,
  until,
  ignore,
} from "../../test/outbox.ts";

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
