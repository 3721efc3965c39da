import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isHigh } from "../../statistics/guard.ts";
import type { ReaderLanguage } from "../chart.ts";
import { besideLine, digitsOfDifference, lineBeside, pointsBeside } from "./beside.ts";
import { decimal } from "./numbers.ts";

const said = (value: number, line: number, language: ReaderLanguage = "en"): string =>
  pointsBeside(value, besideLine(line, [value]), language);

/** What a reader makes of a written number. */
const read = (text: string): number =>
  Number(
    text
      .replace(/^.* (?=\S+$)/u, "")
      .replace(",", ".")
      .replace("−", "-"),
  );

describe("a mean beside its line", () => {
  test("has two decimals where they tell it apart, and as many as it takes where they do not", () => {
    expect(said(3.37, 3.5)).toBe("3.37");
    expect(said(3.495, 3.5)).toBe("3.495");
    expect(said(3.4996, 3.5, "nl")).toBe("3,4996");
    expect(said(3.5, 3.5)).toBe("3.50");
  });

  test("has a word where no number of decimals that says something is enough", () => {
    expect(said(3.49999, 3.5)).toBe("just under 3.50");
    expect(said(3.500_001, 3.5)).toBe("just over 3.50");
    expect(said(3.49999, 3.5, "nl")).toBe("net onder 3,50");
  });

  test("a mean that differs from its line by the arithmetic alone is on it", () => {
    expect(said(3.499_999_999_999_999_6, 3.5)).toBe("3.50");
  });

  test("a computed line has the decimals of the means beside it", () => {
    const beside = { ...besideLine(3.4967, [3.496, 3.9]), line: 3.4967 };
    expect(lineBeside(beside, "en")).toBe("3.497");
    expect(pointsBeside(3.496, beside, "en")).toBe("3.496");
    expect(lineBeside({ ...besideLine(3.5, [3.495]), line: 3.5 }, "en")).toBe("3.5");
  });

  // Means of few and of many answers, and lines that follow them or stand fixed; many of them close together.
  const mean = fc.oneof(
    fc.double({ min: 1, max: 10, noNaN: true }),
    fc
      .tuple(fc.integer({ min: 30, max: 40_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([n, share]) => 1 + Math.round(share * 4 * n) / n),
    fc.double({ min: 3.49, max: 3.51, noNaN: true }),
    fc.constantFrom(3.5, 3.495, 3.505, 3.4949, 3.4951, 4, 3.9999),
  );

  test("property: what is written stands on the side of the line that was judged, and alike only where it is on it", () => {
    fc.assert(
      fc.property(
        fc.array(mean, { minLength: 1, maxLength: 8 }),
        mean,
        fc.constantFrom<ReaderLanguage>("nl", "en"),
        (means, line, language) => {
          const beside = { ...besideLine(line, means), line };
          const drawn = read(lineBeside(beside, language));
          for (const value of means) {
            const text = pointsBeside(value, beside, language);
            const word = /^(?:just|net) (under|onder|over|boven) /u.exec(text)?.[1];
            expect(text).toMatch(/^(?:(?:just|net) \p{L}+ )?\d+[.,]\d{2,4}$/u);
            if (word === undefined) {
              expect(read(text) >= drawn).toBe(isHigh(value, line));
              expect(read(text) === drawn).toBe(Math.abs(value - line) <= 1e-9);
            } else expect(["over", "boven"].includes(word)).toBe(isHigh(value, line));
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("a difference", () => {
  test("whose interval leaves out 0 is not written as 0, nor is an end of that interval", () => {
    expect(digitsOfDifference(0.21, { low: 0.004, high: 0.42 })).toBe(3);
    expect(digitsOfDifference(0.21, { low: 0.11, high: 0.42 })).toBe(2);
    expect(digitsOfDifference(0.003, { low: null, high: null })).toBe(3);
  });

  test("whose interval holds 0 keeps two decimals", () => {
    expect(digitsOfDifference(0.001, { low: -0.2, high: 0.2 })).toBe(2);
  });

  test("property: what rounds to nothing has no sign, whatever the decimals", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ min: -0.01, max: 0.01, noNaN: true }),
          fc.double({ min: -10, max: 10, noNaN: true }),
          fc.constant(-0),
        ),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom<ReaderLanguage>("nl", "en"),
        (value, digits, language) => {
          const text = decimal(value, digits, language);
          if (read(text) === 0) expect(text).toMatch(/^0(?:[.,]0+)?$/u);
          else expect(text.startsWith("−")).toBe(value < 0);
          expect(text).not.toContain("-");
        },
      ),
      { numRuns: 2000 },
    );
  });
});
