import { describe, expect, test } from "vitest";
import { notebook } from "../rules/notebook.ts";
import { createJotter } from "./jotter.ts";
import { type Delivery } from "./outbox.ts";
import { type Store } from "./store.ts";
import {
  entry,
  memoryStore,
  blockedStore,
  memoryStorage,
  locks,
  outboxOf,
  until,
  ignore,
} from "../../test/outbox.ts";

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
