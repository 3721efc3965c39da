import { expect, test } from "vitest";
import type { MatrixAnswer } from "./matrix.ts";
import { disposition, fileName } from "./fileName.ts";

const ANSWER = {
  survey: "monitor",
  from: "2026-01-01",
  to: "2026-06-30",
  lines: { rule: "mean", satisfaction: 3.496_666, importance: 4 },
} as MatrixAnswer;

test("a file's name says survey, period, group, line rule and lines", () => {
  const filter = new Map([["location", ["utrecht", "Bergen op Zoom"]]]);
  expect(fileName(ANSWER, filter, ".csv")).toBe(
    "monitor-matrix-2026-01-01-2026-06-30-location-utrecht-Bergen-op-Zoom-mean-3.5-4.csv",
  );
});

test("without a limit of days, a group or lines it says the rest", () => {
  const bare = {
    ...ANSWER,
    from: null,
    to: null,
    lines: { rule: "median", satisfaction: null, importance: null },
  };
  expect(fileName(bare as MatrixAnswer, new Map(), ".svg")).toBe("monitor-matrix-median.svg");
});

test("of many groups it names three", () => {
  const filter = new Map([["location", ["a", "b", "c", "d", "e"]]]);
  expect(fileName(ANSWER, filter, ".png")).toContain("-location-a-b-c-2-more-mean-");
});

test("nothing of a group's name leads out of the folder or ends the header", () => {
  const filter = new Map([["location", ['../../etc/"passwd";\r\nX: y', "Curaçao", "東京"]]]);
  const name = fileName(ANSWER, filter, ".csv");
  expect(name).toContain("-location-etc-passwd-X-y-Curaçao-東京-mean-");
  const header = disposition("attachment", name);
  expect(header).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/u);
  expect(header).toContain("-Curacao-_-mean-");
  expect(decodeURIComponent(header.split("''")[1] ?? "")).toBe(name);
});
