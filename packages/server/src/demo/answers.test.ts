import { responseSubmission } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { demoAnswers, type DemoAnswer } from "./answers.ts";
import { CENTRES, NEW_POINTS } from "./glaszorg.ts";
import { IMPROVEMENTS } from "./improvements.ts";
import { FEEDBACK_REMARKS, MONITOR_REMARKS } from "./remarks.ts";

const NOW = Date.UTC(2026, 10, 22, 9, 30);
const YEAR_MS = 365 * 86_400_000;
const all = demoAnswers(NOW);
const monitor = all.filter(({ survey }) => survey === "monitor");

const mean = (answers: DemoAnswer[], item: string, side: "satisfaction" | "importance" = "satisfaction") => {
  const values = answers.flatMap(({ ratings }) => {
    const value = ratings?.[item]?.[side];
    return typeof value === "number" ? [value] : [];
  });
  return values.reduce((sum, value) => sum + value, 0) / values.length;
};
const at = (location: string) => monitor.filter(({ dimensions }) => dimensions?.["location"] === location);

describe("a year of answers for the demo", () => {
  test("is as large as a real year of six service centres, and is made in well under a second", () => {
    expect(monitor.length).toBeGreaterThan(3_000);
    expect(monitor.length).toBeLessThan(4_200);
    expect(all.length - monitor.length).toBeGreaterThan(1_600);
  });

  test("is the same for the same day, and every answer passes the door that customers use", () => {
    expect(demoAnswers(NOW)).toEqual(all);
    for (const answer of all) expect(() => responseSubmission.parse(answer)).not.toThrow();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test("ends today and lies wholly in the past", () => {
    const times = all.map(({ at: time }) => Date.parse(time));
    expect(Math.max(...times)).toBeLessThanOrEqual(NOW);
    expect(Math.max(...times)).toBeGreaterThan(NOW - 4 * 86_400_000);
    expect(Math.min(...times)).toBeGreaterThan(NOW - YEAR_MS);
  });

  test("has something to tackle, something to keep, something settled and something low", () => {
    expect(mean(monitor, "reachability")).toBeLessThan(3.4);
    expect(mean(monitor, "reachability", "importance")).toBeGreaterThan(4.2);
    expect(mean(monitor, "outcome")).toBeGreaterThan(3.6);
    expect(mean(monitor, "outcome", "importance")).toBeGreaterThan(4.2);
    expect(mean(monitor, "professionalism")).toBeGreaterThan(3.8);
    expect(mean(monitor, "professionalism", "importance")).toBeLessThan(3.85);
    expect(mean(monitor, "settlement")).toBeLessThan(3.45);
    expect(mean(monitor, "settlement", "importance")).toBeLessThan(3.85);
  });

  test.each(IMPROVEMENTS.map((improvement) => [improvement.title, improvement] as const))(
    "shows what the improvement did, where it holds and hardly elsewhere: %s",
    (_, { item, daysAgo, centres, effect }) => {
      const start = new Date(NOW - daysAgo * 86_400_000).toISOString();
      const rise = (inside: boolean): number => {
        const answers = CENTRES.filter(
          ({ key }) => (centres.length === 0 || centres.includes(key)) === inside,
        );
        const there = answers.flatMap(({ key }) => at(key));
        return (
          mean(
            there.filter(({ at: time }) => time >= start),
            item,
          ) -
          mean(
            there.filter(({ at: time }) => time < start),
            item,
          )
        );
      };
      const wanted = effect[item] ?? 0;
      expect(rise(true)).toBeGreaterThan(0.6 * wanted - 0.15);
      expect(rise(true)).toBeLessThan(wanted + 0.25);
      if (centres.length > 0) expect(Math.abs(rise(false))).toBeLessThan(0.25);
    },
  );

  test("has places too small for figures of their own", () => {
    for (const { key, answers } of NEW_POINTS) {
      expect(at(key)).toHaveLength(answers);
      expect(answers).toBeLessThan(5);
    }
    const months = new Map<string, number>();
    for (const { at: time } of at("leeuwarden"))
      months.set(time.slice(0, 7), (months.get(time.slice(0, 7)) ?? 0) + 1);
    expect([...months.values()].some((count) => count < 5)).toBe(true);
  });

  test("says each remark once, in the language of the answer", () => {
    const said = all.flatMap(({ remark }) => (remark === undefined ? [] : [remark]));
    expect(new Set(said).size).toBe(said.length);
    expect(said.length).toBeGreaterThan(0.9 * (FEEDBACK_REMARKS.length + MONITOR_REMARKS.length));
  });

  test("has every way of leaving something out", () => {
    const pairs = monitor.flatMap(({ ratings = {} }) => Object.values(ratings));
    expect(pairs.some(({ satisfaction }) => satisfaction === "na")).toBe(true);
    expect(pairs.some(({ importance }) => importance === undefined)).toBe(true);
    expect(monitor.some(({ ratings = {} }) => Object.keys(ratings).length < 8)).toBe(true);
  });
});
