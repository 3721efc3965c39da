import { expect, test } from "vitest";
import { agree, monitor, reference } from "../../../../test/reference/read.ts";
import { indicators } from "./indicators.ts";
import { CELLS, cellsOf, KEYS, numbersIn, SETTINGS } from "../../../../test/reference/monitor.ts";

test("K1, K5, K8 and K9 of the reference as R has them", () => {
  const result = indicators(CELLS, SETTINGS);
  agree(result.satisfaction.index.value, reference.index_items_1_6.index_0_100);
  expect(result.satisfaction.items.map(({ key }) => key)).toEqual(KEYS.slice(0, 6));
  agree(result.ease?.top2.share, reference.items[0]?.satisfaction.top2.p ?? Number.NaN);
  agree(result.recommend?.net?.value, reference.nps_item7.nps);
  agree(result.recommend?.net?.low, reference.nps_item7.adj_lo);
  agree(result.expectation?.top2.share, reference.items[7]?.satisfaction.top2.p ?? Number.NaN);
});

test("net recommend exists on five points only", () => {
  const wide = {
    ...CELLS,
    items: CELLS.items.map((item) => ({
      ...item,
      satisfaction: { ...item.satisfaction, counts: [...item.satisfaction.counts, 0, 0] },
    })),
  };
  expect(indicators(wide, { ...SETTINGS, scale: 7 }).recommend?.net).toBeNull();
});

test("four people give no indicator", () => {
  const result = indicators(cellsOf(monitor.slice(0, 4)), SETTINGS);
  expect(result.withheld).toBe("too_few");
  expect(numbersIn(result.satisfaction.index)).toEqual([]);
  expect(result.recommend?.net).toBeNull();
  expect(result.ease?.top2.share).toBeNull();
});

test("what a survey does not ask is null", () => {
  const settings = { ...SETTINGS, items: SETTINGS.items.slice(1, 6) };
  const cells = { ...CELLS, items: CELLS.items.slice(1, 6) };
  expect(indicators(cells, settings)).toMatchObject({ ease: null, recommend: null, expectation: null });
});
