import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  agree,
  agreeShare,
  bootstrap,
  extra,
  monitor,
  packed,
  reference,
} from "../../../../test/reference/read.ts";
import type { LineRule } from "../survey.ts";
import type { ItemCells } from "./cells.ts";
import { drawsFor } from "../statistics/drawsFor.ts";
import { matrix } from "./matrix.ts";
import {
  CELLS,
  cellsOf,
  KEYS,
  numbersIn,
  PEOPLE,
  SETTINGS,
  UNASKED,
} from "../../../../test/reference/monitor.ts";
import type { Quadrant } from "./types.ts";

const NAMES: Record<string, Quadrant> = {
  concentrate_here: "tackle_first",
  keep_up: "keep_up",
  low_priority: "low_priority",
  possible_overkill: "overkill",
};
const IN_R = {
  fixed: "target",
  midpoint: "midpoint",
  mean: "data_mean_of_item_means",
  median: "data_median_of_item_means",
} as const;
const RULES = ["fixed", "midpoint", "mean", "median"] as const satisfies LineRule[];

describe("the matrix of the reference", () => {
  const result = matrix(CELLS, SETTINGS, { people: PEOPLE });

  test("counts its responses and has a verdict on every item", () => {
    expect(result).toMatchObject({ n: 260, withheld: null });
    expect(result.items.map(({ state }) => state)).toEqual(KEYS.map(() => "verdict"));
  });

  for (const expected of reference.items)
    test(`item ${expected.item}: both sides, gap, opportunity and the important and dissatisfied as R has them`, () => {
      const item = result.items[expected.item - 1];
      for (const side of ["satisfaction", "importance"] as const) {
        const [figure, value] = [item?.[side], expected[side]];
        expect(figure?.n).toBe(value.n);
        agree(figure?.mean, value.mean);
        agree(figure?.sd, value.sd);
        agree(figure?.low, value.lo);
        agree(figure?.high, value.hi);
        for (const box of ["top2", "bottom2"] as const) {
          agree(figure?.[box].share, value[box].p);
          agree(figure?.[box].low, value[box].lo);
          agree(figure?.[box].high, value[box].hi);
        }
      }
      expect(item?.gap?.n).toBe(expected.gap.n_pairs);
      agree(item?.gap?.mean, expected.gap.gap_mean);
      agree(item?.gap?.sd, expected.gap.gap_sd);
      agree(item?.gap?.low, expected.gap.gap_lo);
      agree(item?.gap?.high, expected.gap.gap_hi);
      agree(item?.opportunity, expected.opportunity.opportunity);
      const pain = extra.items[expected.item - 1]?.important_and_dissatisfied;
      agree(item?.importantDissatisfied?.share, pain?.p ?? Number.NaN);
      agree(item?.importantDissatisfied?.low, pain?.lo ?? Number.NaN);
      agree(item?.importantDissatisfied?.high, pain?.hi ?? Number.NaN);
    });

  for (const rule of RULES)
    test(`the lines of the rule ${rule}, and every quadrant under it, as R has them`, () => {
      const { rules } = reference.quadrants_items_1_6;
      const expected = rules[IN_R[rule]];
      const { lines } = matrix(CELLS, { ...SETTINGS, rule });
      expect(lines.rule).toBe(rule);
      agree(lines.satisfaction, expected.threshold_satisfaction);
      agree(lines.importance, expected.threshold_importance);
      expect(result.items.slice(0, 6).map(({ quadrants }) => quadrants[rule])).toEqual(
        expected.quadrant.map((name) => NAMES[name]),
      );
    });

  test("the fixed lines put the result items where R puts them, and they move no line", () => {
    expect(result.items.map(({ quadrants }) => quadrants.fixed)).toEqual(
      reference.quadrants_items_1_8.rules.target.quadrant.map((name) => NAMES[name]),
    );
  });

  test("an organisation's own targets are a rule like the others", () => {
    const own = matrix(CELLS, { ...SETTINGS, rule: "target", targets: { satisfaction: 3.5, importance: 4 } });
    expect(own.lines).toEqual({ rule: "target", satisfaction: 3.5, importance: 4 });
    expect(own.items.map(({ quadrant }) => quadrant)).toEqual(result.items.map(({ quadrant }) => quadrant));
    expect(own.items[0]?.quadrants.target).toBe("tackle_first");
    expect(result.items[0]?.quadrants).not.toHaveProperty("target");
  });

  for (const rule of RULES)
    test(`certainty under the rule ${rule} is within reach of R's 200,000 draws, and sums to 1`, () => {
      const { items } = matrix(CELLS, { ...SETTINGS, rule }, { people: PEOPLE });
      bootstrap.draws_200000.rules[IN_R[rule]].prob.forEach((expected, at) => {
        const certainty = items[at]?.certainty;
        expect(certainty).toMatchObject({ method: "bootstrap", draws: drawsFor(260) });
        for (const [name, quadrant] of Object.entries(NAMES)) {
          const share = Object.entries(expected).find(([key]) => key === name)?.[1] ?? Number.NaN;
          agreeShare(certainty?.chances[quadrant] ?? Number.NaN, share, drawsFor(260));
        }
        expect(certainty?.share).toBe(certainty?.chances[items[at]?.quadrant ?? "overkill"]);
        expect(numbersIn(certainty?.chances).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      });
    });

  test("without people, certainty is the bivariate normal's, as mvtnorm has it", () => {
    const { items } = matrix(CELLS, SETTINGS);
    for (const expected of reference.normal_quadrant_probability) {
      const certainty = items[expected.item - 1]?.certainty;
      expect(certainty).toMatchObject({ method: "normal", draws: null });
      agree(certainty?.chances.tackle_first, expected.target.concentrate_here);
      agree(certainty?.chances.keep_up, expected.target.keep_up);
      agree(certainty?.chances.low_priority, expected.target.low_priority);
      agree(certainty?.chances.overkill, expected.target.possible_overkill);
    }
  });

  test("the index is R's over items 1–6, its interval within reach of R's bootstrap", () => {
    agree(result.index.value, reference.index_items_1_6.index_0_100);
    const [low = 0, high = 0] = bootstrap.draws_200000.index_ci_0_100;
    const reach = 0.13 * 25 * bootstrap.draws_200000.index_se;
    expect(Math.abs((result.index.low ?? 0) - low)).toBeLessThan(reach);
    expect(Math.abs((result.index.high ?? 0) - high)).toBeLessThan(reach);
    expect(result.index).toMatchObject({
      method: "bootstrap",
      weights: "importance",
      items: KEYS.slice(0, 6),
    });
  });

  test("ranks what to tackle first by the important and dissatisfied, as R does", () => {
    const { pain_share: ranks } = extra.ranks_items_1_6;
    const inR = KEYS.slice(0, 6)
      .map((key, at) => ({ key, rank: ranks[at] ?? 0 }))
      .filter(({ key }) => result.items.find((item) => item.key === key)?.quadrant === "tackle_first")
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ key }) => key);
    const ranked = result.items
      .filter(({ rank }) => rank !== null)
      .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    expect(ranked.map(({ key }) => key)).toEqual(inR);
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  });

  test("the same answers in another order give the same result to the last digit", () => {
    const turned = monitor.toReversed();
    expect(matrix(cellsOf(turned), SETTINGS, { people: packed(turned) })).toEqual(result);
  });
});

describe("other surveys", () => {
  test("fixed lines lie in proportion on seven and ten points", () => {
    for (const [scale, satisfaction, importance] of [
      [5, 3.5, 4],
      [7, 4.75, 5.5],
      [10, 6.625, 7.75],
    ] as const) {
      const { lines } = matrix({ n: 0, items: [], straight: { n: 0, same: 0 } }, { ...SETTINGS, scale });
      expect(lines).toEqual({ rule: "fixed", satisfaction, importance });
    }
  });

  test("where importance is not asked there is satisfaction alone, and an index of equal weights", () => {
    const { items, index } = matrix(UNASKED, SETTINGS, { people: PEOPLE });
    expect(items[0]).toMatchObject({ state: "figures", importance: null, gap: null, quadrant: null });
    agree(index.value, reference.index_items_1_6.unweighted_0_100);
    expect(index).toMatchObject({ weights: "equal", method: "linearised" });
  });

  test("the rule target without targets has no lines, and says so", () => {
    const { lines, notes, items } = matrix(CELLS, { ...SETTINGS, rule: "target" });
    expect(lines).toEqual({ rule: "target", satisfaction: null, importance: null });
    expect(notes).toContainEqual({ code: "lines_missing", rule: "target" });
    expect(items.every(({ quadrant }) => quadrant === null)).toBe(true);
  });

  test("one item has no mean or median to stand beside, and the fixed lines judge it", () => {
    const settings = { ...SETTINGS, items: SETTINGS.items.slice(0, 1) };
    const cells = { ...CELLS, items: CELLS.items.slice(0, 1) };
    for (const rule of ["mean", "median"] as const) {
      const result = matrix(cells, { ...settings, rule });
      expect(result.lines).toEqual({ rule, satisfaction: null, importance: null });
      expect(result.items[0]).toMatchObject({ quadrant: null, certainty: null, quadrants: { [rule]: null } });
      expect(result.notes).toContainEqual({ code: "lines_missing", rule });
    }
    expect(matrix(cells, settings).items[0]?.quadrant).toBe("tackle_first");
  });

  test("answers that are all equal have a mean, no interval of width 0, and a certain place", () => {
    const same = Array.from({ length: 40 }, () => ({
      period: "",
      team: "",
      satisfaction: KEYS.map(() => 4),
      importance: KEYS.map(() => 4),
    }));
    for (const people of [packed(same), null]) {
      const { items, index, notes } = matrix(cellsOf(same), SETTINGS, { people });
      expect(items[0]?.satisfaction).toMatchObject({ mean: 4, sd: 0, low: null, note: "no_variation" });
      expect(items[0]).toMatchObject({ quadrant: "keep_up", certainty: { share: 1, word: "clear" } });
      expect(index).toMatchObject({ value: 75, low: null, high: null, method: null });
      expect(notes.map(({ code }) => code)).toEqual(["missing", "no_variation", "straight_lining"]);
    }
  });

  test("pairs under 90 % of the smaller side are said", () => {
    const notes = matrix(CELLS, SETTINGS).notes;
    const few = reference.items
      .filter(
        ({ gap, satisfaction, importance }) => gap.n_pairs < 0.9 * Math.min(satisfaction.n, importance.n),
      )
      .map(({ item }) => KEYS[item - 1]);
    const noted = notes.find(({ code }) => code === "few_pairs");
    expect(noted ? "items" in noted && noted.items : []).toEqual(few);
  });
});

test("whatever was answered, the result holds finite numbers and nulls, and chances sum to 1", () => {
  const side = fc
    .tuple(fc.array(fc.oneof(fc.constant(0), fc.nat(60)), { minLength: 5, maxLength: 5 }), fc.nat(9))
    .map(([counts, missing]) => ({ counts, notApplicable: missing, noAnswer: 0, skipped: 0 }));
  const item = fc
    .tuple(side, fc.option(side), fc.nat(40))
    .map(([satisfaction, importance, n]): Omit<ItemCells, "key"> => ({
      satisfaction,
      importance,
      pairs: { n, s: 3 * n, i: 4 * n, ss: 9 * n, ii: 16 * n, si: 12 * n },
      importantDissatisfied: Math.min(n, 3),
    }));
  const cells = fc.tuple(fc.array(item, { minLength: 8, maxLength: 8 }), fc.nat(80)).map(([items, n]) => ({
    n,
    items: items.map((one, at) => Object.assign({ key: KEYS[at] ?? "" }, one)),
    straight: { n, same: Math.min(n, 7) },
  }));
  fc.assert(
    fc.property(cells, fc.constantFrom(...RULES), (some, rule) => {
      const result = matrix(some, { ...SETTINGS, rule });
      expect(numbersIn(result).every(Number.isFinite)).toBe(true);
      for (const { certainty, state, satisfaction } of result.items) {
        if (certainty)
          expect(numbersIn(certainty.chances).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        if (state !== "hidden") continue;
        const { n, missing, ...figures } = satisfaction;
        expect(numbersIn(figures)).toEqual([]);
        if (n !== 0) expect(missing).toBeNull();
      }
    }),
  );
});
