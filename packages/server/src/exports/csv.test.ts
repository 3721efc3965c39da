import { describe, expect, test } from "vitest";
import { csv, CSV_STYLES } from "./csv.ts";

const one = (value: string | number | null, language: "nl" | "en" = "en") =>
  csv([[value]], CSV_STYLES[language]).slice(1, -2);

describe("a CSV file", () => {
  test("starts with the mark of UTF-8 and ends its lines as spreadsheets do", () => {
    expect(
      csv(
        [
          ["a", 1],
          ["é", null],
        ],
        CSV_STYLES.en,
      ),
    ).toBe('\uFEFF"a",1\r\n"é",\r\n');
  });

  test("keeps numbers numbers, below zero too, with the decimal sign of the language", () => {
    expect(one(-0.25)).toBe("-0.25");
    expect(one(-0.25, "nl")).toBe("-0,25");
    expect(csv([[1.5, 2]], CSV_STYLES.nl)).toBe("\uFEFF1,5;2\r\n");
    expect(one(1e-7)).toBe("1e-7");
  });

  test("never holds a number that is none", () => {
    expect([one(Number.NaN), one(Number.POSITIVE_INFINITY)]).toEqual(["", ""]);
  });

  test.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\0=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "  =1",
    "\n=1",
  ])("makes %j harmless", (text) => {
    expect(one(text)).toBe(`"'${text}"`);
  });

  test("leaves other text alone, but for its quotes", () => {
    expect(one('zei "ja" = goed; toch, echt')).toBe('"zei ""ja"" = goed; toch, echt"');
  });
});
