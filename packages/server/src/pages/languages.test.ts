import { expect, test } from "vitest";
import { visitorLanguage } from "./languages.ts";

const ALL = ["nl", "en", "de", "fr"] as const;

test("the language in the address wins, where the survey has it", () => {
  expect(visitorLanguage("fr", "nl", ALL)).toBe("fr");
  expect(visitorLanguage("fr", "nl", ["nl", "en"])).toBe("nl");
  expect(visitorLanguage("xx", "de", ALL)).toBe("de");
  expect(visitorLanguage(",nl-BE", "fr", ALL)).toBe("nl");
  expect(visitorLanguage("xx,DE-at,nl", "fr", ALL)).toBe("de");
});

test("else the browser's first preference that is offered, by weight", () => {
  expect(visitorLanguage(undefined, "pl, de-AT;q=0.7, en;q=0.9", ALL)).toBe("en");
  expect(visitorLanguage(undefined, "en;q=0, de", ALL)).toBe("de");
});

test("else the survey's first language, whatever the header holds", () => {
  expect(visitorLanguage(undefined, undefined, ["de", "nl"])).toBe("de");
  expect(visitorLanguage(undefined, ";;;,q=,*", ["nl"])).toBe("nl");
});
