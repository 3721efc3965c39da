import { afterEach, expect, test, vi } from "vitest";
import { browserStore, type Entry } from "./store.ts";

const entry = (id: string, body = "{}"): Entry => ({ id, url: "https://host/api/v1/responses", body, at: 1 });

afterEach(async () => {
  vi.restoreAllMocks();
  for (const { id } of await browserStore.all()) await browserStore.remove(id);
});

test("what is put is found again, and gone when removed", async () => {
  await browserStore.put(entry("a"));
  await browserStore.put(entry("b"));
  await browserStore.remove("a");
  expect(await browserStore.all()).toEqual([entry("b")]);
});

test("a later version of an answer takes the place of the earlier one", async () => {
  await browserStore.put(entry("a", '{"partial":true}'));
  await browserStore.put(entry("a", '{"partial":false}'));
  expect(await browserStore.all()).toEqual([entry("a", '{"partial":false}')]);
});

test("many at once all arrive", async () => {
  const ids = Array.from({ length: 50 }, (_, index) => `id${index}`);
  await Promise.all(ids.map((id) => browserStore.put(entry(id))));
  expect((await browserStore.all()).map(({ id }) => id).sort()).toEqual(ids.sort());
});

test("a browser that keeps nothing rejects, and never leaves a promise open", async () => {
  vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
    throw new DOMException("blocked", "SecurityError");
  });
  await expect(browserStore.all()).rejects.toThrow("blocked");
  await expect(browserStore.put(entry("a"))).rejects.toThrow("blocked");
});
