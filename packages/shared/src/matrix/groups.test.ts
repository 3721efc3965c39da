import { describe, expect, test } from "vitest";
import { agree, monitor, reference } from "../../../../test/reference/read.ts";
import type { Respondent } from "../../../../test/reference/read.ts";
import { groups } from "./groups.ts";
import { answering, CELLS, cellsOf, numbersIn, SETTINGS } from "../../../../test/reference/monitor.ts";

const teams = (people: readonly Respondent[]) =>
  reference.teams.map(({ team }) => {
    const own = people.filter((person) => person.team === team);
    return { value: team, cells: cellsOf(own) };
  });

describe("a row per team of the reference", () => {
  const { rows, n, lines } = groups(teams(monitor), CELLS, SETTINGS);

  test("the large teams have R's means, where an item is shown", () => {
    expect(n).toBe(260);
    for (const [at, expected] of reference.teams.slice(0, 3).entries())
      rows[at]?.items.forEach(({ satisfaction, importance }, item) => {
        if (satisfaction.mean === null || importance?.mean === null) return;
        agree(satisfaction.mean, expected.mean_s[item] ?? Number.NaN);
        agree(importance?.mean, expected.mean_i[item] ?? Number.NaN);
      });
    expect(rows[0]?.items.every(({ satisfaction }) => satisfaction.mean !== null)).toBe(true);
  });

  test("teams of four and three show no figure", () => {
    for (const at of [4, 5]) {
      expect(rows[at]?.withheld).toBe("too_few");
      expect(rows[at]?.tackleFirst).toEqual([]);
      expect(numbersIn(rows[at]?.index)).toEqual([]);
      expect(rows[at]?.items.every(({ satisfaction }) => satisfaction.mean === null)).toBe(true);
    }
  });

  test("a large team names what to tackle first, a team of 23 keeps two small ones company", () => {
    expect(rows[0]?.verdict).toBe(true);
    expect(rows[0]?.tackleFirst.length).toBeGreaterThan(0);
    expect(rows[3]).toMatchObject({ verdict: false, tackleFirst: [] });
    // The company of two that are too small.
    expect(rows[3]).toMatchObject({ n: 23, withheld: "protects_other" });
  });

  test("all rows stand under the lines of the whole", () => {
    expect(lines).toEqual({ rule: "fixed", satisfaction: 3.5, importance: 4 });
    const relative = groups(teams(monitor), CELLS, { ...SETTINGS, rule: "mean" });
    agree(
      relative.lines.satisfaction,
      reference.quadrants_items_1_6.rules.data_mean_of_item_means.threshold_satisfaction,
    );
  });
});

test("one team too small takes the next smallest with it", () => {
  const people = monitor.filter(({ team }) => team !== "E");
  const { rows } = groups(teams(people), cellsOf(people), SETTINGS);
  expect(rows.map(({ withheld }) => withheld)).toEqual([
    null,
    null,
    null,
    "protects_other",
    "empty",
    "too_few",
  ]);
});

test("three ratings of one item in one team are hidden with those of the next smallest team", () => {
  const people = answering(
    monitor.filter(({ team }) => ["A", "B", "C"].includes(team)),
    ({ satisfaction }) => ({ satisfaction: [...satisfaction] }),
  );
  let left = 3;
  for (const person of people)
    if (person.team === "C" && (person.satisfaction[0] ?? 0) > 0 && left-- <= 0) person.satisfaction[0] = 0;
  const { rows } = groups(teams(people), cellsOf(people), SETTINGS);
  expect(rows.slice(0, 3).map(({ items }) => items[0]?.satisfaction.mean === null)).toEqual([
    false,
    true,
    true,
  ]);
  expect(rows.slice(0, 3).map(({ items }) => items[1]?.satisfaction.mean === null)).toEqual([
    false,
    false,
    false,
  ]);
});

test("what the caller withholds stays withheld; no rows is no rows", () => {
  const [first, ...rest] = teams(monitor);
  if (!first) throw new Error("a team");
  const { rows } = groups([{ ...first, withheld: "complement" }, ...rest], CELLS, SETTINGS);
  expect(rows[0]?.withheld).toBe("complement");
  expect(numbersIn(rows[0]?.index)).toEqual([]);
  expect(groups([], CELLS, SETTINGS).rows).toEqual([]);
});
