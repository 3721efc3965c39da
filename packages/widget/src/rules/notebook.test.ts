import { expect, test } from "vitest";
import { notebook } from "./notebook.ts";

function storage(): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem: (name: string, text: string) => texts.set(name, text),
    removeItem: (name: string) => texts.delete(name),
    get length() {
      return texts.size;
    },
  } as unknown as Storage;
}

test("what is written is read by the next page, under the project's own name", () => {
  const kept = storage();
  notebook(() => kept).set("monitor:shown", 2);
  expect(kept.getItem("klankbord:monitor:shown")).toBe("2");
  expect(notebook(() => kept).get("monitor:shown")).toBe(2);
});

test("null takes a value away and leaves nothing behind", () => {
  const kept = storage();
  const notes = notebook(() => kept);
  notes.set("off", true);
  notes.set("off", null);
  expect(notes.get("off")).toBeNull();
  expect(kept.length).toBe(0);
});

test("where storage is forbidden the page itself remembers", () => {
  const notes = notebook(() => {
    throw new DOMException("forbidden", "SecurityError");
  });
  notes.set("monitor:open", "small");
  expect(notes.get("monitor:open")).toBe("small");
  expect(notes.get("other")).toBeNull();
});

test("a value that somebody spoilt counts as none", () => {
  const kept = storage();
  kept.setItem("klankbord:lot", "{half");
  expect(notebook(() => kept).get("lot")).toBeNull();
});
