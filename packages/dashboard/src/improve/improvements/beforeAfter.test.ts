import { expect, test } from "vitest";
import { spanBefore } from "../../choices/presets.ts";
import { afterOf } from "./beforeAfter.ts";

const bounds = { first: "2026-01-01", today: "2026-11-22" };

test("ninety days before and ninety days from its day on are compared", () => {
  const after = afterOf("2026-06-12", bounds);
  expect(after).toEqual({ from: "2026-06-12", to: "2026-09-09", days: 90 });
  expect(spanBefore({ from: "2026-06-12", to: "2026-09-09" })).toEqual({
    from: "2026-03-14",
    to: "2026-06-11",
  });
});

test("a recent one is compared over the days there have been, today included", () => {
  expect(afterOf("2026-11-20", bounds)).toEqual({ from: "2026-11-20", to: "2026-11-22", days: 3 });
  expect(afterOf("2026-11-22", bounds)).toEqual({ from: "2026-11-22", to: "2026-11-22", days: 1 });
});

test("an early one is compared over the days since the first answer", () => {
  expect(afterOf("2026-01-11", bounds)).toEqual({ from: "2026-01-11", to: "2026-01-20", days: 10 });
});

test("before the first answer, without answers, and before its day there is nothing to compare", () => {
  expect(afterOf("2026-01-01", bounds)).toBe("too_soon");
  expect(afterOf("2026-06-12", { ...bounds, first: null })).toBe("too_soon");
  expect(afterOf("2026-11-23", bounds)).toBe("planned");
});
