import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "./measure.ts";
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

test.each([24, 36, 60, 120, 400])(
  "of %i periods the last name has room before it, where it ends at its place",
  (length) => {
    const moments = Array.from({ length }, (_, index) => ({ ...at(50), label: `month ${index + 1}` }));
    const { ticks, size, frame } = trendLayout({ ...view, moments });
    const [before, last] = ticks.x.slice(-2);
    if (!before || !last) throw new Error("two names");
    const inwards = frame.x + frame.width - last.at < 40;
    const start = last.at - textWidth(last.text, size) * (inwards ? 1 : 0.5);
    expect(before.at + textWidth(before.text, size) / 2).toBeLessThan(start);
  },
);

const year = Array.from({ length: 12 }, () => at(60));
const mark = (place: number, name: string | null = "1") => ({
  kind: "improvement" as const,
  at: place,
  name,
});

test("a mark stands on its day between the periods, its flag above the frame", () => {
  const { flags, frame, runs } = trendLayout({ ...view, moments: year, events: [mark(3), mark(3.5)] });
  const [third, fourth] = [runs[0]?.[3]?.x ?? 0, runs[0]?.[4]?.x ?? 0];
  expect(flags.map(({ x }) => x)).toEqual([third, (third + fourth) / 2]);
  for (const { flag } of flags) expect(flag?.y).toBeLessThan(frame.y);
});

test("without marks the frame takes the room of their flags", () => {
  const events = [mark(3)];
  const { frame } = trendLayout({ ...view, moments: year, events });
  expect(trendLayout({ ...view, moments: year }).frame.y).toBeLessThan(frame.y);
  expect(trendLayout({ ...view, moments: year, events: [mark(3, null)] }).flags[0]?.flag).toBeNull();
});

test("flags of any sixty marks never cover each other nor leave the picture, at any width", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -0.5, max: 11.5, noNaN: true }), { maxLength: 60 }),
      fc.integer({ min: 280, max: 1_600 }),
      (places, width) => {
        const events = places.map((place, index) => mark(place, String(index + 1)));
        const { flags } = trendLayout({ ...view, moments: year, events, width });
        const drawn = flags.flatMap(({ flag }) => flag ?? []);
        for (const [index, one] of drawn.entries()) {
          expect(one.x - 11).toBeGreaterThanOrEqual(-1e-6);
          expect(one.x + 11).toBeLessThanOrEqual(width);
          expect(one.y - 10).toBeGreaterThanOrEqual(0);
          for (const other of drawn.slice(index + 1))
            expect(Math.abs(one.x - other.x) >= 24 || Math.abs(one.y - other.y) >= 20).toBe(true);
        }
      },
    ),
  );
});

test("marks of a few days take more rows rather than flags far from their lines", () => {
  const events = Array.from({ length: 9 }, (_, index) => mark(6 + index / 30, String(index + 1)));
  const { flags } = trendLayout({ ...view, moments: year, events });
  expect(new Set(flags.map(({ flag }) => flag?.y)).size).toBeGreaterThan(1);
  for (const { x, flag } of flags) expect(Math.abs((flag?.x ?? 0) - x)).toBeLessThan(48);
});

test("of more marks than three rows hold the latest get a flag, and every one its line", () => {
  const events = Array.from({ length: 200 }, (_, index) => mark((index / 200) * 11, String(index + 1)));
  const { flags } = trendLayout({ ...view, moments: year, events });
  expect(flags).toHaveLength(200);
  expect(flags.at(-1)?.flag).not.toBeNull();
  expect(flags[0]?.flag).toBeNull();
});

test("small pictures with and without flags have frames of one height, so that their scales can be compared", () => {
  const small = { ...view, moments: year, small: true, keepFlags: true, width: 290, height: 176 };
  const crowded = Array.from({ length: 30 }, (_, index) => mark(index / 3, String(index + 1)));
  const frames = [[], [mark(3)], crowded].map((events) => trendLayout({ ...small, events }).frame);
  expect(new Set(frames.map(({ y, height }) => `${y} ${height}`)).size).toBe(1);
});
