import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../language.ts";
import { CUSTOMER_WORDS, customerWords } from "./customerWords.ts";
import type { CustomerWords } from "./words.ts";

type Phrase = Exclude<keyof CustomerWords, "dir" | "satisfaction" | "importance">;

const phrases = Object.keys(CUSTOMER_WORDS.en).filter(
  (key) => !["dir", "satisfaction", "importance"].includes(key),
) as Phrase[];

test("every language that surveys may have is spoken", () => {
  expect(Object.keys(CUSTOMER_WORDS).sort()).toEqual([...LANGUAGES].sort());
});

describe.each(LANGUAGES)("in %s", (language) => {
  test("every phrase has words of its own", () => {
    for (const phrase of phrases) expect(CUSTOMER_WORDS[language][phrase], phrase).toMatch(/\S/);
    expect(Object.keys(CUSTOMER_WORDS[language]).sort()).toEqual(Object.keys(CUSTOMER_WORDS.en).sort());
  });

  test("the values of both scales have five different names", () => {
    for (const side of ["satisfaction", "importance"] as const) {
      expect(new Set(CUSTOMER_WORDS[language][side]).size).toBe(5);
      for (const name of CUSTOMER_WORDS[language][side]) expect(name).toMatch(/\S/);
    }
  });

  test("no sentence shouts, and no mark of a form is left in it", () => {
    for (const address of ["u", "je"] as const)
      for (const phrase of phrases)
        expect(customerWords(language, address)[phrase], phrase).not.toMatch(/[![\]|]/);
  });

  test("the progress has a place for both numbers, and nothing else has one", () => {
    const places = phrases.filter((phrase) => /\{\d\}/.test(CUSTOMER_WORDS[language][phrase]));
    expect(places).toEqual(["of"]);
    expect(CUSTOMER_WORDS[language].of).toMatch(/\{0\}.*\{1\}/);
  });
});

test("no phrase was left in English", () => {
  const same = LANGUAGES.filter((language) => language !== "en").flatMap((language) =>
    phrases
      .filter((phrase) => CUSTOMER_WORDS[language][phrase] === CUSTOMER_WORDS.en[phrase])
      .map((phrase) => `${language} ${phrase}`),
  );
  expect(same).toEqual(["nl privacy", "de name"]);
});

test("Dutch customers are addressed as the survey says", () => {
  expect(customerWords("nl", "u").agree).toBe("Bent u het hiermee eens?");
  expect(customerWords("nl", "je").agree).toBe("Ben je het hiermee eens?");
});

test("no Dutch sentence to a je-customer says u", () => {
  const words = customerWords("nl", "je");
  for (const phrase of phrases) expect(words[phrase], phrase).not.toMatch(/\b(u|uw)\b/i);
});
