import { LANGUAGES } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { readySurvey } from "../../test/fixtureServer.ts";
import { chooseLanguage, type Phrase, speak, WORDS } from "./speak.ts";

const monitor = readySurvey("monitor");
const phrases = Object.keys(WORDS.en).filter(
  (key) => !["dir", "satisfaction", "importance"].includes(key),
) as Phrase[];

test("every language that surveys may have is spoken", () => {
  expect(Object.keys(WORDS).sort()).toEqual([...LANGUAGES].sort());
});

describe.each(LANGUAGES)("in %s", (language) => {
  test("every phrase has words of its own", () => {
    for (const phrase of phrases) expect(WORDS[language][phrase], phrase).toMatch(/\S/);
    expect(Object.keys(WORDS[language]).sort()).toEqual(Object.keys(WORDS.en).sort());
  });

  test("the values of both scales have five different names", () => {
    for (const side of ["satisfaction", "importance"] as const) {
      expect(new Set(WORDS[language][side]).size).toBe(5);
      for (const name of WORDS[language][side]) expect(name).toMatch(/\S/);
    }
  });

  test("no sentence shouts, and no mark of a form or a place is left in it", () => {
    for (const address of ["u", "je"] as const)
      for (const phrase of phrases) {
        const said = speak({ ...monitor, address }, language).say(phrase, 3, 8);
        expect(said, phrase).not.toMatch(/[![\]{}|]|undefined/);
      }
  });
});

test("no phrase was left in English", () => {
  const same = (["nl", "de", "fr"] as const).flatMap((language) =>
    phrases
      .filter((phrase) => WORDS[language][phrase] === WORDS.en[phrase])
      .map((phrase) => `${language} ${phrase}`),
  );
  expect(same).toEqual(["nl privacy", "de name"]);
});

test("Dutch customers are addressed as the survey says", () => {
  expect(speak(monitor, "nl").say("agree")).toBe("Bent u het hiermee eens?");
  expect(speak({ ...monitor, address: "je" }, "nl").say("agree")).toBe("Ben je het hiermee eens?");
});

test("no Dutch sentence to a je-customer says u", () => {
  const { say } = speak({ ...monitor, address: "je" }, "nl");
  for (const phrase of phrases) expect(say(phrase, 1, 2), phrase).not.toMatch(/\b(u|uw)\b/i);
});

test("progress is filled in", () => {
  expect(speak(monitor, "nl").say("of", 3, 8)).toBe("3 van 8");
});

test("the survey's own texts carry the organisation's name, in the language or the nearest there is", () => {
  const { text } = speak(monitor, "de");
  expect(text(monitor.items[0]?.texts)).toBe("Glaszorg war für mein Anliegen leicht zu erreichen");
  expect(text({ en: "Hello {organisation}" })).toBe("Hello Glaszorg");
  expect(text({ fr: "Bonjour" })).toBe("Bonjour");
  expect(text(undefined)).toBe("");
});

test.each([
  [["nl", "en"], [null, "en-GB", "nl"], "en"],
  [["nl", "en"], ["de", "fr"], "nl"],
  [["de"], ["", "xx", "DE-AT"], "de"],
] as const)("of %j and the wishes %j, %s is chosen", (offered, wishes, expected) => {
  expect(chooseLanguage(offered, wishes)).toBe(expected);
});
