import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "./plainText.ts";

test.each([
  ["a\u000Bb", "ab"],
  ["a\u0000b\u001F\u007F\u0085", "ab"],
  ["two\r\nlines\rand\ta tab", "two\nlines\nand\ta tab"],
  ["half \uD83D here", "half \uFFFD here"],
  ["no \uFFFE character", "no \uFFFD character"],
  ["می\u200Cخواهم 👨\u200D👩\u200D👧 ]]> <b> & café", "می\u200Cخواهم 👨\u200D👩\u200D👧 ]]> <b> & café"],
])("%j is kept as %j", (given, kept) => {
  expect(plainText(given)).toBe(kept);
});

test("whatever comes in, what is kept is kept again, and XML can hold it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const kept = plainText(text);
      expect(plainText(kept)).toBe(kept);
      expect(kept).toMatch(/^[\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
    }),
  );
});
