import fc from "fast-check";
import { expect, test } from "vitest";
import { TREND_UNITS } from "@klankbord/shared/api";
import { buckets } from "./buckets.ts";

const names = (from: string, to: string, step: (typeof TREND_UNITS)[number]) =>
  buckets(from, to, step, 500)?.map(({ period }) => period);

test("months and quarters are those of the calendar", () => {
  expect(names("2025-11-30", "2026-02-01", "month")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  expect(names("2025-12-31", "2026-04-01", "quarter")).toEqual(["2025-Q4", "2026-Q1", "2026-Q2"]);
});

test("weeks are those of ISO 8601, also around New Year", () => {
  expect(names("2026-12-28", "2027-01-04", "week")).toEqual(["2026-W53", "2027-W01"]);
  expect(names("2024-12-30", "2024-12-30", "week")).toEqual(["2025-W01"]);
});

test("the first and the last stop where the question does", () => {
  expect(buckets("2026-01-15", "2026-02-10", "month", 9)).toEqual([
    { period: "2026-01", from: "2026-01-15", to: "2026-01-31" },
    { period: "2026-02", from: "2026-02-01", to: "2026-02-10" },
  ]);
});

test("more than asked for are refused, not cut", () => {
  expect(buckets("2026-01-01", "2026-12-31", "month", 11)).toBeNull();
  expect(buckets("2026-01-01", "2026-12-31", "month", 12)).toHaveLength(12);
});

test("any stretch is covered once, without a gap", () => {
  const days = fc
    .date({
      min: new Date("1990-01-01T00:00:00Z"),
      max: new Date("2060-01-01T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, fc.nat(800), fc.constantFrom(...TREND_UNITS), (from, length, step) => {
      const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10);
      const all = buckets(from, to, step, 1_000) ?? [];
      expect(all[0]?.from).toBe(from);
      expect(all.at(-1)?.to).toBe(to);
      all.slice(1).forEach((bucket, index) => {
        expect(Date.parse(bucket.from) - Date.parse(all[index]?.to ?? "")).toBe(86_400_000);
      });
      expect(new Set(all.map(({ period }) => period)).size).toBe(all.length);
    }),
  );
});
