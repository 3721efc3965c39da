import { expect, test } from "vitest";
import { settingsOf } from "./settings.ts";

const base = "https://host/";

test("a tag that names no survey asks for none", () => {
  expect(settingsOf({}, base, false)).toBeNull();
  expect(settingsOf({ survey: "" }, base, true)).toBeNull();
});

test("a script tag's survey is a popover unless it says otherwise", () => {
  expect(settingsOf({ survey: "monitor" }, base, false)).toMatchObject({ mode: "popover", base });
  expect(settingsOf({ survey: "monitor", mode: "tab" }, base, false)?.mode).toBe("tab");
  expect(settingsOf({ survey: "monitor", mode: "inline" }, base, false)?.mode).toBe("inline");
  expect(settingsOf({ survey: "monitor", mode: "hologram" }, base, false)?.mode).toBe("popover");
});

test("an element's survey stands in the text, whatever its mode says", () => {
  expect(settingsOf({ survey: "monitor", mode: "modal" }, base, true)?.mode).toBe("inline");
});

test("another host takes the place of the script's, with one slash at its end", () => {
  expect(settingsOf({ survey: "monitor", host: "https://other//" }, base, true)?.base).toBe("https://other/");
});
