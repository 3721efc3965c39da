import { describe, expect, test } from "vitest";
import {
  agree,
  bootstrap,
  monitor,
  packed,
  reference,
  type Respondent,
} from "../../../../test/reference/read.ts";
import { johnson } from "../statistics/johnson.ts";
import { quantile } from "../statistics/quantile.ts";
import { redrawSums } from "../statistics/redrawSums.ts";
import { completeCases } from "./completeCases.ts";
import { correlations } from "./correlations.ts";
import { drivers, momentsShape } from "./drivers.ts";
import { addToMoments, emptyMoments } from "./moments.ts";
import {
  answering,
  CELLS,
  cellsOf,
  KEYS,
  numbersIn,
  PEOPLE,
  SETTINGS,
} from "../../../../test/reference/monitor.ts";

const SHAPE = momentsShape(SETTINGS);

function momentsOf(people: readonly Respondent[], outcome: number) {
  const moments = emptyMoments(SHAPE);
  for (const { satisfaction } of people)
    addToMoments(moments, SHAPE, [...satisfaction.slice(0, 6), satisfaction[outcome - 1] ?? 0], 1);
  return moments;
}

const ask = (people: readonly Respondent[], outcome = 7) =>
  drivers(
    {
      moments: momentsOf(people, outcome),
      outcome: KEYS[outcome - 1] ?? "",
      cells: cellsOf(people),
      people: packed(people),
    },
    SETTINGS,
  );

describe("derived importance in the reference", () => {
  for (const expected of reference.drivers)
    test(`items 1–6 on ${expected.outcome}: all as R has it, from sums that add up`, () => {
      const result = ask(monitor, Number(expected.outcome.slice(1)));
      expect(result).toMatchObject({ n: expected.n, lost: 260 - expected.n, reason: null, collinear: false });
      expect(result.state).toBe("provisional");
      agree(result.r2, expected.r2);
      result.items.forEach((item, at) => {
        const row = expected.items[at];
        agree(item.pearson, row?.pearson ?? Number.NaN);
        agree(item.spearman, row?.spearman ?? Number.NaN);
        agree(item.lmg, row?.lmg ?? Number.NaN);
        agree(item.lmgShare, (row?.lmg_pct ?? Number.NaN) / 100);
        agree(item.johnson, row?.johnson_raw ?? Number.NaN);
        expect(item.low).toBeLessThan(item.lmgShare ?? 0);
        expect(item.high).toBeGreaterThan(item.lmgShare ?? 1);
      });
      const sum = (of: "lmg" | "johnson") => result.items.reduce((total, item) => total + (item[of] ?? 0), 0);
      agree(sum("lmg"), expected.r2);
      agree(sum("johnson"), expected.r2);
      expect(result.interval).toEqual({ method: "bootstrap", draws: 1_000, m: expected.n });
    });

  test("its bootstrap of Johnson's shares spreads as R's does", () => {
    const complete = completeCases(PEOPLE, "recommendation", SETTINGS);
    if (!complete) throw new Error("no such outcome");
    const products = (row: Uint8Array) =>
      [...row].flatMap((x, at) => [...row.subarray(at)].map((y) => x * y));
    const rows = Array.from({ length: complete.n }, (_, at) => complete.values.subarray(at * 7, at * 7 + 7));
    const fields = {
      n: complete.n,
      width: 35,
      values: Uint8Array.from(rows.flatMap((row) => [...row].concat(products(row)))),
    };
    const drawn = KEYS.slice(0, 6).map((): number[] => []);
    redrawSums({ fields, size: complete.n, draws: 10_000, seed: 1 }, (sums) => {
      const found = correlations(complete.n, sums.subarray(0, 7), sums.subarray(7));
      const parts = found ? johnson(found.among, found.withOutcome) : [];
      const r2 = parts.reduce((sum, part) => sum + part, 0);
      parts.forEach((part, at) => drawn[at]?.push((100 * part) / r2));
    });
    const { pct_lo: low, pct_hi: high } = bootstrap.johnson_boot_s7;
    drawn.forEach((shares, at) => {
      shares.sort((a, b) => a - b);
      // Both are of 10,000 draws: their 2.5 % quantiles differ by some hundredths of the interval's width.
      const reach = 0.04 * ((high[at] ?? 0) - (low[at] ?? 0));
      expect(Math.abs((quantile(shares, 0.025) ?? 0) - (low[at] ?? 0))).toBeLessThan(reach);
      expect(Math.abs((quantile(shares, 0.975) ?? 0) - (high[at] ?? 0))).toBeLessThan(reach);
    });
  });

  test("stated beside derived gives four kinds, by the importance line and by an equal share", () => {
    const result = ask(monitor);
    expect(result.lines).toEqual({ stated: 4, derived: 1 / 6 });
    const kinds = Object.fromEntries(result.items.map(({ key, kind }) => [key, kind]));
    expect(kinds).toEqual({
      reachability: "hygiene",
      first_response: "minor",
      attention: "key",
      professionalism: "minor",
      outcome: "key",
      settlement: "key",
    });
  });

  test("without the people the figures stand, without intervals", () => {
    const { items, interval } = drivers(
      { moments: momentsOf(monitor, 7), outcome: "recommendation", cells: CELLS },
      SETTINGS,
    );
    expect(interval).toBeNull();
    expect(items.every(({ lmg, low }) => lmg !== null && low === null)).toBe(true);
  });
});

describe("derived importance that does not exist", () => {
  const complete = monitor.filter(({ satisfaction }) => satisfaction.every(Boolean));

  test("nobody, and under 100 complete answers", () => {
    expect(ask([])).toMatchObject({ state: "none", reason: "empty", n: 0, lost: 0 });
    const few = ask(complete.slice(0, 99));
    expect(few).toMatchObject({ state: "none", reason: "too_few", n: 99, r2: null });
    expect(numbersIn(few.items)).toEqual([]);
    expect(ask(complete.slice(0, 100)).state).toBe("provisional");
  });

  test("200 complete answers are no longer provisional", () => {
    expect(ask([...complete, ...complete].slice(0, 200)).state).toBe("figures");
  });

  test("an outcome on which all agree explains nothing", () => {
    const agreed = answering(complete, (person) => ({ satisfaction: person.satisfaction.with(6, 4) }));
    expect(ask(agreed)).toMatchObject({ state: "none", reason: "constant_outcome" });
  });

  test("an item on which all agree has no part; the others keep theirs", () => {
    const agreed = answering(complete, (person) => ({ satisfaction: person.satisfaction.with(2, 4) }));
    const result = ask(agreed);
    expect(result.items[2]).toMatchObject({ pearson: null, lmg: null, kind: null, note: "no_variation" });
    agree(
      result.items.reduce((sum, { lmg }) => sum + (lmg ?? 0), 0),
      result.r2 ?? Number.NaN,
    );
    expect(numbersIn(result).every(Number.isFinite)).toBe(true);
  });

  test("two items that say the same share their part, and that is reported", () => {
    const copied = answering(complete, (person) => ({
      satisfaction: person.satisfaction.with(1, person.satisfaction[0] ?? 1),
    }));
    const result = ask(copied);
    expect(result.collinear).toBe(true);
    agree(result.items[0]?.lmg, result.items[1]?.lmg ?? Number.NaN);
    agree(
      result.items.reduce((sum, { johnson }) => sum + (johnson ?? 0), 0),
      result.r2 ?? Number.NaN,
    );
  });

  test("a survey without performance items, and a selection that is withheld", () => {
    const settings = { ...SETTINGS, items: SETTINGS.items.filter(({ role }) => role === "result") };
    const moments = emptyMoments(momentsShape(settings));
    addToMoments(moments, momentsShape(settings), [4], 1);
    const question = { moments, outcome: "recommendation", cells: CELLS };
    expect(drivers(question, settings)).toMatchObject({ state: "none", reason: "no_items" });
    expect(
      drivers({ ...question, moments: momentsOf(monitor, 7), withheld: "complement" }, SETTINGS),
    ).toMatchObject({ state: "none", reason: "withheld", r2: null });
    const nobody = { ...question, moments: emptyMoments(SHAPE) };
    expect(drivers({ ...nobody, withheld: "empty" }, SETTINGS)).toMatchObject({ reason: "empty", n: 0 });
    expect(drivers({ ...nobody, withheld: "too_few" }, SETTINGS).reason).toBe("withheld");
  });

  test("more than twelve items have Johnson's weights alone", () => {
    const items = Array.from({ length: 13 }, (_, at) => ({ key: `own_${at}`, role: "performance" as const }));
    const settings = { ...SETTINGS, items: [...items, { key: "recommendation", role: "result" as const }] };
    const shape = momentsShape(settings);
    const moments = emptyMoments(shape);
    complete.forEach(({ satisfaction, importance }, at) => {
      const ratings = [...satisfaction.slice(0, 6), ...importance.slice(0, 6)].map((value) => value || 3);
      addToMoments(moments, shape, [...ratings, (at % 5) + 1, satisfaction[6] ?? 1], 1);
    });
    const result = drivers({ moments, outcome: "recommendation", cells: CELLS }, settings);
    expect(result.reason).toBe("too_many_items");
    expect(result.items.every(({ lmg, johnson }) => lmg === null && johnson !== null)).toBe(true);
    for (const { lmgShare, johnson } of result.items) agree(lmgShare, (johnson ?? 0) / (result.r2 ?? 1));
    expect(result.r2).toBeGreaterThan(0);
  });

  test("an item that nobody rated is left out and empties none of the others", () => {
    const settings = {
      ...SETTINGS,
      items: [{ key: "added", role: "performance" as const }, ...SETTINGS.items],
    };
    const before = ask(monitor);
    const blank = { ...CELLS.items[0], key: "added" } as (typeof CELLS.items)[number];
    const none = { counts: [0, 0, 0, 0, 0], notApplicable: 0, noAnswer: 0, skipped: 260 };
    const cells = { ...CELLS, items: [{ ...blank, satisfaction: none, importance: null }, ...CELLS.items] };
    const after = drivers({ moments: momentsOf(monitor, 7), outcome: KEYS[6] ?? "", cells }, settings);
    expect(after.items[0]).toMatchObject({ key: "added", note: "not_rated", lmgShare: null, kind: null });
    expect([after.n, after.r2]).toEqual([before.n, before.r2]);
    expect(after.items.slice(1).map(({ lmg }) => lmg)).toEqual(before.items.map(({ lmg }) => lmg));
  });

  test("an item that goes against the outcome is named for its direction", () => {
    const turned: Respondent[] = [];
    for (const { satisfaction, ...rest } of monitor)
      turned.push({
        ...rest,
        satisfaction: satisfaction.map((value, at) => (at === 6 && value ? 6 - value : value)),
      });
    const result = ask(turned);
    expect(result.items.filter(({ pearson }) => (pearson ?? 0) > 0)).toEqual([]);
    const kinds = new Set(result.items.map(({ kind }) => kind));
    expect(kinds.has("reverse")).toBe(true);
    expect([...kinds].filter((kind) => kind === "key" || kind === "hidden_driver")).toEqual([]);
  });
});
