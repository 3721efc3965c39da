import { expect, test } from "vitest";
import { monitor, packed, type Respondent } from "../../../../test/reference/read.ts";
import { matrix } from "./matrix.ts";
import { answering, CELLS, cellsOf, numbersIn, SETTINGS } from "../../../../test/reference/monitor.ts";
import { trend } from "./trend.ts";

const point = (period: string, people: readonly Respondent[]) => ({
  period,
  from: "2026-04-01",
  to: "2026-06-30",
  cells: cellsOf(people),
});

test("each period has the index and the means that its own matrix has", () => {
  const quarters = ["2026-Q2", "2026-Q3"].map((name) =>
    point(
      name,
      monitor.filter(({ period }) => period === name),
    ),
  );
  const { points, scale } = trend(quarters, CELLS, SETTINGS);
  expect(scale).toBe(5);
  points.forEach((one, at) => {
    const own = matrix(quarters[at]?.cells ?? CELLS, SETTINGS);
    expect(one.index).toEqual(own.index);
    expect(one.items.map(({ satisfaction }) => satisfaction.mean)).toEqual(
      own.items.map(({ satisfaction }) => satisfaction.mean),
    );
  });
});

test("with its people a period's index has an interval inside the widest one, of the items that are shown", () => {
  const people = answering(monitor, ({ satisfaction }, at) => ({
    satisfaction: satisfaction.map((value, item) => (item === 2 && at >= 4 ? 0 : value)),
  }));
  const alone = point("2026", people);
  const [widest] = trend([alone], alone.cells, SETTINGS).points;
  const [own] = trend([{ ...alone, people: packed(people) }], alone.cells, SETTINGS).points;
  expect(own?.index).toMatchObject({ method: "linearised", value: widest?.index.value });
  expect(own?.index.items).not.toContain("attention");
  expect(own?.index.low).toBeGreaterThan(widest?.index.low ?? 100);
  expect(own?.index.high).toBeLessThan(widest?.index.high ?? 0);
  const other = answering(people, ({ satisfaction }) => ({
    satisfaction: satisfaction.map((value, item) => (item === 2 && value > 0 ? 6 - value : value)),
  }));
  expect(trend([{ ...alone, people: packed(other) }], alone.cells, SETTINGS).points[0]?.index).toEqual(
    own?.index,
  );
});

test("an empty period is empty, a small one hidden and the next smallest with it", () => {
  const weeks = [
    point("W1", monitor.slice(0, 100)),
    point("W2", monitor.slice(100, 103)),
    point("W3", []),
    point("W4", monitor.slice(103, 123)),
    point("W5", monitor.slice(123)),
  ];
  const { points } = trend(weeks, CELLS, SETTINGS);
  expect(points.map(({ withheld }) => withheld)).toEqual([null, "too_few", "empty", "protects_other", null]);
  for (const { withheld, index, items } of points)
    if (withheld) {
      expect(numbersIn(index)).toEqual([]);
      expect(items.every(({ satisfaction }) => satisfaction.mean === null)).toBe(true);
    }
});

test("no periods, no points", () => {
  expect(trend([], CELLS, SETTINGS).points).toEqual([]);
});
