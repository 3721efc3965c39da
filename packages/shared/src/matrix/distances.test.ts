import { describe, expect, test } from "vitest";
import { bootstrap } from "../../../../test/reference/read.ts";
import { CELLS, KEYS, PEOPLE, SETTINGS } from "../../../../test/reference/monitor.ts";
import { seededRandom } from "../statistics/seededRandom.ts";
import type { People } from "./cells.ts";
import { countCells } from "./countCells.ts";
import { lineWeights } from "./lineWeights.ts";
import { matrix } from "./matrix.ts";

const IN_R = { mean: "data_mean_of_item_means", median: "data_median_of_item_means" } as const;
const MEANS = [3.4, 3.43, 3.46, 3.5, 3.9, 3.1];

/** People of whom a satisfied one is so with everything, as customers are: items and lines move together. */
function simulated(n: number): People {
  const random = seededRandom(11);
  const chance = () => 1.6 * (random.next() + random.next() - 1);
  const rating = (opinion: number) =>
    random.next() < 0.05 ? 0 : Math.min(5, Math.max(1, Math.round(opinion)));
  const values = new Uint8Array(n * 16);
  for (let person = 0; person < n; person++) {
    const [mood, weight] = [chance(), chance()];
    for (let item = 0; item < 8; item++) {
      values[person * 16 + 2 * item] = rating((MEANS[item] ?? 3.3) + mood + chance());
      values[person * 16 + 2 * item + 1] = rating(4 + (item - 3) * 0.2 + weight + chance());
    }
  }
  return { n, items: 8, values };
}

describe("certainty under lines that follow the answers, without drawing everybody", () => {
  for (const rule of ["mean", "median"] as const)
    test(`the rule ${rule}: chances of the reference's items are within 0.005 of R's 200,000 draws`, () => {
      const { items } = matrix(CELLS, { ...SETTINGS, rule }, { sample: PEOPLE });
      bootstrap.draws_200000.rules[IN_R[rule]].prob.forEach((expected, at) => {
        const certainty = items[at]?.certainty;
        expect(certainty).toMatchObject({ method: "linearised", draws: null });
        for (const [mine, inR] of [
          ["tackle_first", "concentrate_here"],
          ["keep_up", "keep_up"],
          ["low_priority", "low_priority"],
          ["overkill", "possible_overkill"],
        ] as const)
          expect(Math.abs((certainty?.chances[mine] ?? 1) - expected[inR])).toBeLessThan(0.005);
      });
    });

  test("one answer beyond 20,000 does not change the word: 8,000 of them say what the bootstrap says", () => {
    const all = simulated(20_000);
    const cells = countCells(all, KEYS, 5);
    const sample = { n: 8_000, items: 8, values: all.values.subarray(0, 8_000 * 16) };
    const settings = { ...SETTINGS, rule: "mean" } as const;
    const drawn = matrix(cells, settings, { people: all }).items;
    const linearised = matrix(cells, settings, { sample }).items;
    const held = matrix(cells, settings).items;
    const farthest = (items: typeof drawn) =>
      Math.max(
        ...items.map(({ certainty }, at) =>
          Math.abs((certainty?.share ?? 0) - (drawn[at]?.certainty?.share ?? 0)),
        ),
      );
    expect(linearised.map(({ certainty }) => certainty?.word)).toEqual(
      drawn.map(({ certainty }) => certainty?.word),
    );
    // A thousand draws know a share to some 0.015.
    expect(farthest(linearised)).toBeLessThan(0.02);
    expect(farthest(held)).toBeGreaterThan(0.04);
  });

  test("lines that stand still need no sample, nor do too few people tell anything", () => {
    expect(matrix(CELLS, SETTINGS, { sample: PEOPLE })).toEqual(matrix(CELLS, SETTINGS));
    const few = { n: 99, items: 8, values: PEOPLE.values.subarray(0, 99 * 16) };
    const settings = { ...SETTINGS, rule: "mean" } as const;
    expect(matrix(CELLS, settings, { sample: few })).toEqual(matrix(CELLS, settings));
  });
});

test("a line moves with the items that it is made of", () => {
  expect(lineWeights("mean", [3, 4, 5, 2])).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(lineWeights("median", [3, 5, 4])).toEqual([0, 0, 1]);
  expect(lineWeights("median", [3, 5, 4, 1])).toEqual([0.5, 0, 0.5, 0]);
  expect(lineWeights("fixed", [3, 4])).toBeNull();
});
