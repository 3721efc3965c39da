import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agree, bootstrap, monitor, packed } from "../../../../test/reference/read.ts";
import { SETTINGS } from "../../../../test/reference/monitor.ts";
import type { People } from "../matrix/cells.ts";
import { redrawMatrix } from "../matrix/certainty.ts";
import { Z, tCritical } from "./confidence.ts";
import { indexError } from "./indexError.ts";
import { indexMargin } from "./indexMargin.ts";
import { satisfactionIndex } from "./satisfactionIndex.ts";
import { seededRandom, type SeededRandom } from "./seededRandom.ts";
import { summariseValues } from "./summariseValues.ts";

const PLACES = [0, 1, 2, 3, 4, 5];
const ITEMS = 6;
const MEANS = [3.2, 3.3, 3.9, 4.2, 3.8, 3.4];
const IMPORTANCES = [4.5, 4.3, 4.2, 3.7, 4.6, 3.8];

/** People with a mood of their own, so that their ratings go together, who leave some of them open. */
function simulate(n: number, random: SeededRandom, open = 0.1): People {
  const values = new Uint8Array(n * ITEMS * 2);
  const rated = (mean: number): number => {
    const value = Math.round(mean + 2.4 * (random.next() + random.next() - 1));
    return random.next() < open ? 0 : Math.min(5, Math.max(1, value));
  };
  for (let person = 0; person < n; person++) {
    const mood = 2 * (random.next() + random.next() - 1);
    const weighs = random.next() - 0.5;
    for (const place of PLACES) {
      const at = (person * ITEMS + place) * 2;
      values[at] = rated((MEANS[place] ?? 3) + mood);
      values[at + 1] = rated((IMPORTANCES[place] ?? 3) + weighs);
    }
  }
  return { n, items: ITEMS, values };
}

function column({ n, items, values }: People, place: number, side: 0 | 1) {
  const given = Array.from({ length: n }, (_, person) => values[(person * items + place) * 2 + side] ?? 0);
  return summariseValues(given.filter((value) => value > 0));
}

function indexOf(people: People): number {
  const means = PLACES.map((place) => ({
    satisfaction: column(people, place, 0).mean ?? 0,
    importance: column(people, place, 1).mean ?? 0,
  }));
  return satisfactionIndex(means, 5) ?? Number.NaN;
}

function intervalOf(people: People): { low: number; high: number } {
  const index = indexOf(people);
  const { error, df } = indexError(people, PLACES, 5) ?? { error: Number.NaN, df: 1 };
  return { low: index - tCritical(df) * error, high: index + tCritical(df) * error };
}

describe("the standard error of the index over whole people", () => {
  test("is that of R's 200,000 bootstrap draws, and its interval theirs, within 3 % of the width", () => {
    const { index_se: error, index_ci_0_100: ends } = bootstrap.draws_200000;
    const [low = 0, high = 0] = ends;
    const own = intervalOf(packed(monitor));
    expect(Math.abs(own.low - low)).toBeLessThan(0.03 * (high - low));
    expect(Math.abs(own.high - high)).toBeLessThan(0.03 * (high - low));
    // R's is on the scale of 1 to 5.
    const found = indexError(packed(monitor), PLACES, 5)?.error ?? 0;
    expect(Math.abs(found / (25 * error) - 1)).toBeLessThan(0.02);
  });

  test("is that of the mean of everybody's own means, where all give every item the same importance", () => {
    const random = seededRandom(5);
    const people = simulate(40, random, 0);
    for (let at = 1; at < people.values.length; at += 2) people.values[at] = 4;
    const own = Array.from({ length: 40 }, (_, person) =>
      PLACES.reduce((sum, place) => sum + (people.values[(person * ITEMS + place) * 2] ?? 0) / ITEMS, 0),
    );
    const error = 25 * Math.sqrt((summariseValues(own).variance ?? 0) / 40);
    agree(indexError(people, PLACES, 5)?.error, error);
    agree(indexError(people, PLACES, 5, false)?.error, error);
  });

  test("gives the ends of the seeded bootstrap within 6 % of its width, with a fifth of the ratings missing", () => {
    const random = seededRandom(11);
    for (const n of [60, 250, 2_000]) {
      const people = simulate(n, random, 0.2);
      const drawn = redrawMatrix(people, { judged: [], base: PLACES }, SETTINGS).index;
      const own = intervalOf(people);
      if (!drawn) throw new Error("no draws");
      const width = drawn.high - drawn.low;
      expect(Math.abs(own.low - drawn.low) / width).toBeLessThan(0.06);
      expect(Math.abs(own.high - drawn.high) / width).toBeLessThan(0.06);
    }
  });

  test("holds the true index in 95 of 100 samples, from ten people up", () => {
    const random = seededRandom(2026);
    const truth = indexOf(simulate(200_000, random));
    const share = (n: number, samples: number): number => {
      let held = 0;
      for (let sample = 0; sample < samples; sample++) {
        const { low, high } = intervalOf(simulate(n, random));
        if (low <= truth && truth <= high) held++;
      }
      return held / samples;
    };
    // Four standard errors of a share of 2,000.
    for (const n of [10, 30, 100]) expect(Math.abs(share(n, 2_000) - 0.95)).toBeLessThan(0.02);
  });

  test("is never above the widest margin, whatever the answers", () => {
    const value = fc.constantFrom(0, 1, 2, 3, 4, 5);
    const row = fc.array(value, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 40 }), (rows) => {
        const people = { n: rows.length, items: 2, values: Uint8Array.from(rows.flat()) };
        const parts = [0, 1].map((place) => [column(people, place, 0), column(people, place, 1)] as const);
        if (parts.flat().some(({ n }) => n < 2)) return;
        const margin = indexMargin(
          parts.map(([s, i]) => ({
            satisfaction: s.mean ?? 0,
            importance: i.mean ?? 0,
            satisfactionError: Math.sqrt((s.variance ?? 0) / s.n),
            importanceError: Math.sqrt((i.variance ?? 0) / i.n),
          })),
          5,
        );
        const { error } = indexError(people, [0, 1], 5) ?? { error: Number.NaN };
        expect(Z * error).toBeLessThanOrEqual((margin ?? 0) + 1e-9);
      }),
    );
  });

  test("does not exist for nobody, for one, for no items or a rating that nobody gave", () => {
    const people = simulate(30, seededRandom(1));
    expect(indexError({ ...people, n: 0 }, PLACES, 5)).toBeNull();
    expect(indexError({ n: 1, items: 1, values: Uint8Array.of(4, 4) }, [0], 5)).toBeNull();
    expect(indexError(people, [], 5)).toBeNull();
    expect(indexError({ n: 2, items: 1, values: Uint8Array.of(4, 0, 3, 0) }, [0], 5)).toBeNull();
  });

  test("people who rated nothing of the index do not count", () => {
    const some = { n: 3, items: 1, values: Uint8Array.of(4, 4, 2, 5, 5, 3) };
    const more = { n: 5, items: 1, values: Uint8Array.of(4, 4, 0, 0, 2, 5, 5, 3, 0, 0) };
    expect(indexError(more, [0], 5)).toEqual(indexError(some, [0], 5));
  });
});
