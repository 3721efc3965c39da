import fc from "fast-check";
import { expect, test } from "vitest";
import { inside, overlaps } from "./box.ts";
import type { PlotPoint } from "./plotPoint.ts";
import { priorityLayout } from "./priorityLayout.ts";

const NAMES = [
  "Bereikbaarheid",
  "Eerste reactie",
  "Aandacht",
  "Professionaliteit",
  "Resultaat",
  "Afwikkeling",
  "Aanbeveling",
  "Verwachting overtroffen",
];

const value = fc.double({ min: 1, max: 5, noNaN: true });
// Points that crowd together are the hard case and must not be left to chance.
const crowd = fc
  .tuple(value, value, fc.double({ min: 0, max: 0.4, noNaN: true }))
  .chain(([x, y, spread]) =>
    fc.array(
      fc.tuple(
        fc.double({ min: Math.max(1, x - spread), max: Math.min(5, x + spread), noNaN: true }),
        fc.double({ min: Math.max(1, y - spread), max: Math.min(5, y + spread), noNaN: true }),
      ),
      { minLength: 8, maxLength: 8 },
    ),
  );
const anywhere = fc.array(fc.tuple(value, value), { minLength: 8, maxLength: 8 });
const half = fc.double({ min: 0, max: 1.5, noNaN: true });

const pointsOf = (places: readonly (readonly [number, number])[], reach: number): PlotPoint[] =>
  places.map(([s, i], index) => ({
    key: `item${index}`,
    label: NAMES[index] ?? "",
    satisfaction: { mean: s, low: s - reach, high: s + reach },
    importance: { mean: i, low: i - reach, high: i + reach },
    quadrant: null,
    outcome: index > 5,
    from: null,
  }));

for (const width of [390, 1280])
  test(`at ${width} px no label covers a label or a marker or leaves the frame, whatever the eight points are`, () => {
    fc.assert(
      fc.property(fc.oneof(anywhere, crowd), half, fc.boolean(), (places, reach, whole) => {
        const layout = priorityLayout(
          {
            points: pointsOf(places, reach),
            lines: { rule: "fixed", satisfaction: 3.5, importance: 4 },
            scale: 5,
            notDrawn: [],
            arrows: null,
          },
          { language: "nl", width, whole },
        );
        const { radius } = layout.sizes;
        const boxes = layout.points.map(({ label }) => label.box);
        for (const [index, box] of boxes.entries()) {
          if (box === null) return false;
          if (!inside(box, layout.frame)) return false;
          if (boxes.some((other, at) => at !== index && other !== null && overlaps(other, box))) return false;
          for (const { x, y } of layout.points)
            if (overlaps({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, box))
              return false;
        }
        return true;
      }),
      { numRuns: 150 },
    );
  }, 120_000);

test("eight points on one spot keep their names on a desk", () => {
  const layout = priorityLayout(
    {
      points: pointsOf(
        NAMES.map(() => [3, 4.2] as const),
        0.1,
      ),
      lines: { rule: "fixed", satisfaction: 3.5, importance: 4 },
      scale: 5,
      notDrawn: [],
      arrows: null,
    },
    { language: "nl", width: 1280 },
  );
  expect(layout.points.filter(({ label }) => label.short)).toEqual([]);
});

test("the same points give the same picture", () => {
  const data = {
    points: pointsOf(
      [
        [2, 3],
        [2.1, 3.1],
        [2.1, 3],
        [4, 4],
        [4.1, 4],
        [3.5, 4],
        [3.4, 4.1],
        [3, 3],
      ],
      0.2,
    ),
    lines: { rule: "fixed", satisfaction: 3.5, importance: 4 } as const,
    scale: 5,
    notDrawn: [],
    arrows: null,
  };
  const view = { language: "en", width: 800 } as const;
  expect(priorityLayout(data, view)).toEqual(priorityLayout(data, view));
});
