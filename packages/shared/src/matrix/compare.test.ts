import { describe, expect, test } from "vitest";
import { agree, agreeP, monitor, packed, reference } from "../../../../test/reference/read.ts";
import { compare } from "./compare.ts";
import { matrix } from "./matrix.ts";
import { CELLS, cellsOf, KEYS, numbersIn, SETTINGS } from "../../../../test/reference/monitor.ts";

const spring = monitor.filter(({ period }) => period === "2026-Q2");
const summer = monitor.filter(({ period }) => period === "2026-Q3");
const [before, after] = [{ cells: cellsOf(spring) }, { cells: cellsOf(summer) }];

describe("the second quarter against the first", () => {
  const result = compare(before, after, SETTINGS);

  for (const [side, rows, adjusted] of [
    ["satisfaction", reference.period.satisfaction, reference.period.satisfaction_adjusted],
    ["importance", reference.period.importance, reference.period.importance_adjusted],
  ] as const)
    test(`${side}: differences, intervals, p and q as R has them`, () => {
      rows.forEach((expected, at) => {
        const one = result.items[at]?.[side];
        expect(one).toMatchObject({ n1: expected.n_q2, n2: expected.n_q3, note: null });
        agree(one?.mean1, expected.mean_q2);
        agree(one?.mean2, expected.mean_q3);
        agree(one?.sd1, expected.sd_q2);
        agree(one?.sd2, expected.sd_q3);
        agree(one?.difference, expected.diff);
        agree(one?.low, expected.lo);
        agree(one?.high, expected.hi);
        agree(one?.t, expected.t);
        agree(one?.df, expected.df);
        agreeP(one?.p, expected.p);
        agreeP(one?.q, adjusted.welch_bh[at] ?? Number.NaN);
      });
      expect(result.tests[side]).toBe(8);
    });

  test("both stand under the lines of the first, also where the rule follows the answers", () => {
    const moved = compare(before, after, { ...SETTINGS, rule: "mean" });
    expect(moved.lines).toEqual(matrix(before.cells, { ...SETTINGS, rule: "mean" }).lines);
    expect(moved.items[0]?.quadrant1).toBe(
      matrix(before.cells, { ...SETTINGS, rule: "mean" }).items[0]?.quadrant,
    );
  });

  test("each has its index, by bootstrap where there are people to draw from", () => {
    expect(result.index1.method).toBe("widest");
    const drawn = compare({ ...before, people: packed(spring) }, after, SETTINGS);
    expect(drawn.index1.method).toBe("bootstrap");
    expect(drawn.index1.value).toBe(result.index1.value);
  });
});

test("a set against itself has no difference", () => {
  const { items } = compare(before, before, SETTINGS);
  for (const { satisfaction, quadrant1, quadrant2 } of items) {
    expect(satisfaction).toMatchObject({ difference: 0, t: 0, p: 1, q: 1 });
    expect(quadrant1).toBe(quadrant2);
  }
});

test("four people on one side hide both, and make no test", () => {
  const result = compare({ cells: cellsOf(monitor.slice(0, 4)) }, { cells: CELLS }, SETTINGS);
  expect(result).toMatchObject({
    withheld1: "too_few",
    withheld2: null,
    tests: { satisfaction: 0, importance: 0 },
  });
  for (const { state, satisfaction } of result.items) {
    expect(state).toBe("hidden");
    expect(numbersIn(satisfaction)).toEqual([]);
  }
  expect(numbersIn([result.index1, result.index2])).toEqual([]);
});

test("an empty period is a result too", () => {
  const result = compare({ cells: cellsOf([]) }, after, SETTINGS);
  expect(result.withheld1).toBe("empty");
  expect(result.items.map(({ key }) => key)).toEqual(KEYS);
});

test("equal answers on both sides give a difference without a test, which q does not count", () => {
  const all = (value: number) =>
    cellsOf(
      Array.from({ length: 9 }, () => ({
        period: "",
        team: "",
        satisfaction: KEYS.map((_, item) => (item === 0 ? value : 0)),
        importance: KEYS.map(() => 0),
      })),
    );
  const { items, tests } = compare({ cells: all(3) }, { cells: all(4) }, SETTINGS);
  expect(items[0]?.satisfaction).toMatchObject({ difference: 1, p: null, q: null, note: "no_variation" });
  expect(tests.satisfaction).toBe(0);
});
