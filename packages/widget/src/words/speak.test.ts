import { expect, test } from "vitest";
import { readySurvey, spoken } from "../../test/fixtureServer.ts";
import { speak } from "./speak.ts";

const monitor = spoken(readySurvey("monitor"), "de");

test("progress is filled in", () => {
  expect(speak(monitor, "de", monitor.words).say("of", 3, 8)).toBe("3 von 8");
});

test("the survey's own texts carry the organisation's name, in the language or the nearest there is", () => {
  const { text } = speak(monitor, "de", monitor.words);
  expect(text(monitor.items[0]?.texts)).toBe("Glaszorg war für mein Anliegen leicht zu erreichen");
  expect(text({ en: "Hello {organisation}" })).toBe("Hello Glaszorg");
  expect(text({ fr: "Bonjour" })).toBe("Bonjour");
  expect(text(undefined)).toBe("");
});
