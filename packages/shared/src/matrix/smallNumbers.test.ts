import { describe, expect, test } from "vitest";
import { agree, monitor, packed, reference } from "../../../../test/reference/read.ts";
import {
  answering,
  CELLS,
  cellsOf,
  KEYS,
  numbersIn,
  PEOPLE,
  SETTINGS,
} from "../../../../test/reference/monitor.ts";
import { maskParts } from "./maskGroups.ts";
import { matrix } from "./matrix.ts";
import type { MatrixResult } from "./types.ts";

describe("small numbers", () => {
  const first = (n: number): MatrixResult => {
    const people = monitor.filter(({ satisfaction, importance }) =>
      [...satisfaction, ...importance].every(Boolean),
    );
    return matrix(cellsOf(people.slice(0, n)), SETTINGS, { people: packed(people.slice(0, n)) });
  };

  test("nobody: a whole result, empty, and no figure", () => {
    const result = first(0);
    expect(result.withheld).toBe("empty");
    expect(result.notes).toEqual([{ code: "withheld", reason: "empty", minimumN: 5 }]);
    expect(numbersIn(result.items).every((number) => number === 0)).toBe(true);
    expect(result.lines).toEqual({ rule: "fixed", satisfaction: 3.5, importance: 4 });
  });

  test("four people: how many answered, and nothing of what", () => {
    const result = first(4);
    expect(result.withheld).toBe("too_few");
    expect(result.n).toBe(4);
    // Not how many rated an item: where none of four did, each of them is known to have passed it over.
    expect(numbersIn(result.items)).toEqual([]);
    expect(numbersIn(result.index)).toEqual([]);
    expect(result.rules.mean).toBeNull();
  });

  test("five people: figures with intervals, no verdict", () => {
    const result = first(5);
    for (const item of result.items) {
      expect(item).toMatchObject({ state: "figures", quadrant: null, certainty: null, rank: null });
      expect(Object.values(item.quadrants).every((quadrant) => quadrant === null)).toBe(true);
      expect(item.satisfaction.mean).toBeTypeOf("number");
    }
    expect(result.index.value).toBeTypeOf("number");
  });

  test("29 have no verdict, 30 have one with its certainty", () => {
    expect(first(29).items.every(({ quadrant }) => quadrant === null)).toBe(true);
    expect(first(29).notes).toContainEqual({ code: "no_verdict_yet", items: [...KEYS], needed: 30 });
    expect(first(30).items.every(({ quadrant, certainty }) => quadrant && certainty)).toBe(true);
  });

  test("an item with four answers is hidden alone, and cannot be computed back from line or index", () => {
    const people = answering(monitor, (person, at) => ({
      satisfaction: person.satisfaction.map((value, item) => (item === 2 && at >= 4 ? 0 : value)),
    }));
    const result = matrix(cellsOf(people), { ...SETTINGS, rule: "mean" }, { people: packed(people) });
    const hidden = result.items[2];
    expect(hidden?.state).toBe("hidden");
    expect(hidden?.satisfaction).toMatchObject({ mean: null, low: null, missing: null, note: "hidden" });
    expect(hidden?.importance?.mean).toBeNull();
    expect(result.index.items).not.toContain("attention");
    const shown = reference.quadrants_items_1_6.mean_satisfaction.filter((_, at) => at !== 2);
    agree(result.lines.satisfaction, shown.reduce((sum, mean) => sum + mean, 0) / 5);
    expect(result.notes).toContainEqual({ code: "items_hidden", items: ["attention"], minimumN: 5 });
  });

  test("importance with four answers hides what needs importance, not the satisfaction", () => {
    const people = answering(monitor, (person, at) => ({
      importance: person.importance.map((value, item) => (item === 0 && at >= 4 ? 0 : value)),
    }));
    const item = matrix(cellsOf(people), SETTINGS).items[0];
    expect(item).toMatchObject({ state: "figures", quadrant: null, opportunity: null });
    expect(item?.satisfaction.mean).toBeTypeOf("number");
    expect(item?.importance?.mean).toBeNull();
    expect(item?.gap?.mean).toBeNull();
    expect(item?.importantDissatisfied?.share).toBeNull();
  });

  test("what others withhold shows no figure, whatever the cells hold", () => {
    const result = matrix(CELLS, SETTINGS, { people: PEOPLE, withheld: "complement" });
    expect(result.withheld).toBe("complement");
    expect(result.items.every(({ state }) => state === "hidden")).toBe(true);
    expect(numbersIn(result.items)).toEqual([]);
    expect(numbersIn(result.index)).toEqual([]);
    expect(result.notes).toEqual([{ code: "withheld", reason: "complement", minimumN: 5 }]);
  });

  test("a side taken out to protect others says so, with how many rated it, and never that nobody did", () => {
    const none = { satisfaction: false, importance: false, pairs: false };
    const cells = maskParts(CELLS, [
      { ...none, satisfaction: true },
      { ...none, pairs: true },
    ]);
    const { items, notes, index } = matrix(cells, SETTINGS);
    const before = matrix(CELLS, SETTINGS).items;
    expect(items[0]?.satisfaction).toMatchObject({
      n: before[0]?.satisfaction.n,
      mean: null,
      missing: null,
      note: "protects_other",
    });
    expect(items[0]).toMatchObject({ state: "hidden", importance: { note: "protects_other", mean: null } });
    expect(items[0]?.gap).toMatchObject({ n: before[0]?.gap?.n, mean: null, note: "protects_other" });
    expect(items[1]).toMatchObject({ state: "verdict", gap: { mean: null, note: "protects_other" } });
    expect(notes).toContainEqual({
      code: "items_protect",
      items: [
        { key: "reachability", side: "satisfaction" },
        { key: "reachability", side: "importance" },
      ],
    });
    expect(notes.map(({ code }) => code)).not.toContain("items_hidden");
    expect(index.items).not.toContain("reachability");
  });

  test("an item that does not apply to anybody says so, unless so few were asked that it would tell on them", () => {
    const missing = (notApplicable: number, skipped: number) => ({
      counts: [0, 0, 0, 0, 0],
      notApplicable,
      noAnswer: 0,
      skipped,
    });
    const noted = (satisfaction: ReturnType<typeof missing>, importance = satisfaction) => {
      const [first, ...rest] = CELLS.items;
      if (!first) throw new Error("an item");
      const pairs = { n: 0, s: 0, i: 0, ss: 0, ii: 0, si: 0 };
      const item = { key: first.key, satisfaction, importance, pairs, importantDissatisfied: 0 };
      return matrix({ ...CELLS, items: [item, ...rest] }, SETTINGS);
    };
    const sides = (["satisfaction", "importance"] as const).map((side) => ({ key: "reachability", side }));
    const all = noted(missing(40, 0));
    expect(all.items[0]?.satisfaction).toMatchObject({
      n: 0,
      note: "no_answers",
      missing: { notApplicable: 40, noAnswer: 0, skipped: 0 },
    });
    expect(all.notes).toContainEqual({ code: "all_not_applicable", items: sides });
    expect(all.notes.map(({ code }) => code)).not.toContain("items_hidden");
    expect(noted(missing(39, 1)).notes).toContainEqual({ code: "nobody_rated", items: sides });
    const few = noted(missing(4, 0));
    expect(few.items[0]?.satisfaction).toMatchObject({ n: 0, missing: null });
    expect(few.notes).toContainEqual({ code: "nobody_rated", items: sides });
    // Importance that some gave is hidden with the satisfaction that nobody did: the reason is that one.
    const partly = noted(missing(40, 0), { ...missing(0, 0), counts: [0, 0, 0, 0, 40] });
    expect(partly.items[0]?.importance).toMatchObject({ n: 40, mean: null, note: "hidden" });
    expect(partly.notes).toContainEqual({ code: "all_not_applicable", items: sides.slice(0, 1) });
    expect(partly.notes.map(({ code }) => code)).not.toContain("items_hidden");
  });

  test("nobody, too few and a whole that is withheld are told apart", () => {
    const noted = (result: MatrixResult) => result.items.map(({ satisfaction }) => satisfaction.note)[0];
    const emptied = { ...cellsOf([]), n: 0 };
    expect(noted(first(0))).toBe("no_answers");
    expect(noted(first(4))).toBe("hidden");
    expect(noted(matrix(emptied, SETTINGS, { n: 40, withheld: "complement" }))).toBe("hidden");
    const unanswered = answering(monitor, ({ satisfaction }) => ({
      satisfaction: satisfaction.map((value, item) => (item === 0 ? 0 : value)),
    }));
    expect(noted(matrix(cellsOf(unanswered), SETTINGS))).toBe("no_answers");
  });
});
