import { expect, test } from "vitest";
import { type TrendMoment, trendExtent, trendLayout } from "./trendLayout.ts";

const at = (value: number | null): TrendMoment => ({
  label: "jan",
  figure: value === null ? null : { value, low: value - 2, high: value + 2 },
});
const view = { whole: [0, 100] as const, width: 800, height: 320, language: "en" as const };

test("a period without figures breaks the line instead of bridging it", () => {
  const { runs, gaps } = trendLayout({ ...view, moments: [60, 61, null, 64, null, 66, 67].map(at) });
  expect(runs.map((run) => run.map(({ index }) => index))).toEqual([[0, 1], [3], [5, 6]]);
  expect(gaps.map(({ index }) => index)).toEqual([2, 4]);
});

test("a period between two gaps gets a bar of its own", () => {
  const { runs } = trendLayout({ ...view, moments: [null, 64, null].map(at) });
  expect(runs[0]?.[0]?.alone).toBe(true);
});

test("the axis never leaves what the figure can be", () => {
  expect(trendExtent([at(1), at(99)], [0, 100])).toEqual([0, 100]);
});

test("no periods at all give the whole axis and no dots", () => {
  const layout = trendLayout({ ...view, moments: [] });
  expect(layout.runs).toEqual([]);
  expect(layout.ticks.y.length).toBeGreaterThan(1);
});

test("names of periods do not run into each other and always include the last", () => {
  const moments = Array.from({ length: 60 }, (_, index) => ({ ...at(50), label: `week ${index}` }));
  const { ticks } = trendLayout({ ...view, moments });
  expect(ticks.x.at(-1)?.text).toBe("week 59");
  expect(ticks.x.length).toBeLessThan(20);
});
