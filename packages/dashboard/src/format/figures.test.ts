import { expect, test } from "vitest";
import { chance, dayInWords, decimal, percent, range, signed } from "./figures.ts";

test("Dutch has a decimal comma, English a point", () => {
  expect(decimal(4.2, 2, "nl")).toBe("4,20");
  expect(decimal(4.2, 2, "en")).toBe("4.20");
});

test("a change carries its sign, with a real minus", () => {
  expect(signed(0.45, 2, "en")).toBe("+0.45");
  expect(signed(-0.45, 2, "nl")).toBe("−0,45");
  expect(signed(0, 2, "en")).toBe("0.00");
});

test("what rounds to nothing has no sign", () => {
  expect(decimal(-0.001, 2, "nl")).toBe("0,00");
  expect(signed(-0.004, 2, "en")).toBe("0.00");
  expect(signed(0.004, 2, "en")).toBe("0.00");
  expect(signed(-0.004, 3, "en")).toBe("−0.004");
  expect(range(-0.001, 0.3, 2, "nl")).toBe("0,00–0,30");
});

test("beside a minus a range has a word, not one more dash", () => {
  expect(range(3.24, 3.5, 2, "nl")).toBe("3,24–3,50");
  expect(range(-1.14, -1.04, 2, "nl")).toBe("−1,14 tot −1,04");
  expect(range(-0.7, 0.1, 1, "en")).toBe("−0.7 to 0.1");
});

test("shares are whole percentages", () => {
  expect(percent(0.236, "en")).toBe("24%");
  expect(percent(0.236, "nl").replace(/\s/u, "")).toBe("24%");
});

test("days are written in words", () => {
  expect(dayInWords("2026-05-03", "nl")).toBe("3 mei 2026");
  expect(dayInWords("2026-05-03", "en")).toBe("3 May 2026");
});

test("tiny chances do not pretend to be exact", () => {
  expect(chance(0.00001, "en")).toBe("< 0.001");
  expect(chance(0.0312, "nl")).toBe("0,031");
});
