import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldSpelling, tidySpelling } from "./spelling.ts";

describe("what a name folds to", () => {
  test.each([
    ["Utrecht", "  utrecht "],
    ["Den  Haag", "den\u00A0haag"],
    ["Curaçao", "CURAC\u0327AO"],
    ["Straße", "STRASSE"],
    ["ΟΔΟΣ", "οδος"],
  ])("is the same for %s and %s", (one, other) => expect(foldSpelling(one)).toBe(foldSpelling(other)));

  test.each([
    ["Utrecht", "Utrecht 2"],
    ["Den Haag", "Denhaag"],
    ["Zoë", "Zoe"],
  ])("tells %s from %s", (one, other) => expect(foldSpelling(one)).not.toBe(foldSpelling(other)));

  test("does not change when folded again, and no spelling of a text changes it", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        const folded = foldSpelling(text);
        expect(foldSpelling(folded)).toBe(folded);
        for (const spelled of [` ${text}\t`, text.normalize("NFD"), tidySpelling(text), text.toUpperCase()])
          expect(foldSpelling(spelled)).toBe(folded);
      }),
      { numRuns: 300 },
    ));
});
