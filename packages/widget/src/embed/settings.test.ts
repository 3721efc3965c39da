import { beforeEach, expect, test } from "vitest";
import { settingsOf } from "./settings.ts";

const base = "https://host/";
const said: string[] = [];
const tell = (message: string): number => said.push(message);
beforeEach(() => (said.length = 0));

test("a tag that names no survey asks for none", () => {
  expect(settingsOf({}, base, false, tell)).toBeNull();
  expect(settingsOf({ survey: "" }, base, true, tell)).toBeNull();
});

test("a script tag's survey is a popover unless it says otherwise", () => {
  expect(settingsOf({ survey: "monitor" }, base, false, tell)).toMatchObject({ mode: "popover", base });
  expect(settingsOf({ survey: "monitor", mode: "tab" }, base, false, tell)?.mode).toBe("tab");
  expect(settingsOf({ survey: "monitor", mode: "inline" }, base, false, tell)?.mode).toBe("inline");
  expect(settingsOf({ survey: "monitor", mode: "hologram" }, base, false, tell)?.mode).toBe("popover");
});

test("an element's survey stands in the text, whatever its mode says", () => {
  expect(settingsOf({ survey: "monitor", mode: "modal" }, base, true, tell)?.mode).toBe("inline");
});

test("another host takes the place of the script's, with one slash at its end", () => {
  expect(settingsOf({ survey: "monitor", host: "https://other//" }, base, true, tell)?.base).toBe(
    "https://other/",
  );
});

const full = {
  survey: "monitor",
  mode: "popover",
  position: "top-start",
  scheme: "dark",
  brand: "#0B5e6b",
};

test("what is known is taken without a word", () => {
  expect(settingsOf(full, base, false, tell)).toMatchObject({
    position: "top-start",
    scheme: "dark",
    brand: "#0B5e6b",
  });
  expect(settingsOf({ ...full, mode: "tab", position: "start" }, base, false, tell)?.position).toBe("start");
  expect(settingsOf({ ...full, mode: "inline" }, base, true, tell)?.mode).toBe("inline");
  expect(said).toEqual([]);
});

test.each([
  [
    { mode: "Modal" },
    false,
    'data-mode="Modal" is not known, use popover, modal, tab, button, manual, inline',
  ],
  [{ mode: "modal" }, true, 'mode="modal" is not known, use inline'],
  [
    { position: "left" },
    false,
    'data-position="left" is not known, use bottom-end, bottom-start, top-end, top-start',
  ],
  [{ mode: "tab", position: "top-end" }, false, 'data-position="top-end" is not known, use end, start'],
  [{ scheme: "black" }, true, 'scheme="black" is not known, use auto, light, dark'],
  [{ brand: "teal" }, false, 'data-brand="teal" is not known, use #rrggbb'],
  [{ brand: "#abc" }, true, 'brand="#abc" is not known, use #rrggbb'],
])("of %j the owner reads what is wrong, and it counts as left out", (change, element, line) => {
  const given = element ? { ...full, mode: null, ...change } : { ...full, ...change };
  const settings = settingsOf(given, base, element, tell);
  expect(said).toEqual([`survey "monitor": ${line}`]);
  const [name] = Object.keys(change).slice(-1) as ["mode"];
  expect(settings?.[name]).toBe(name === "mode" ? (element ? "inline" : "popover") : null);
});
