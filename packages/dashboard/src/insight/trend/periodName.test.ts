import { expect, test } from "vitest";
import { periodName } from "./periodName.ts";

test("weeks, months and quarters have short names with their year", () => {
  expect(periodName("2026-W07", "en")).toBe("wk 7 ’26");
  expect(periodName("2026-03", "nl")).toBe("mrt ’26");
  expect(periodName("2026-03", "en")).toBe("Mar ’26");
  expect(periodName("2026-Q1", "nl")).toBe("kw 1 2026");
  expect(periodName("2026-Q1", "en")).toBe("Q1 2026");
});

test("a name of another form is shown as it is", () => {
  expect(periodName("later", "en")).toBe("later");
});
