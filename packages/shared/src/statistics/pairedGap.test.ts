import { describe, expect, test } from "vitest";
import { agree, monitor, reference } from "../../../../test/reference/read.ts";
import { pairedGap } from "./pairedGap.ts";

function pairSums(pairs: readonly (readonly [number, number])[]) {
  const total = (of: (s: number, i: number) => number) => pairs.reduce((sum, [s, i]) => sum + of(s, i), 0);
  return {
    n: pairs.length,
    s: total((s) => s),
    i: total((_, i) => i),
    ss: total((s) => s * s),
    ii: total((_, i) => i * i),
    si: total((s, i) => s * i),
  };
}

describe("paired gap", () => {
  for (const { item, gap } of reference.items)
    test(`item ${item}: as R has it`, () => {
      const pairs = monitor
        .map((person) => [person.satisfaction[item - 1] ?? 0, person.importance[item - 1] ?? 0] as const)
        .filter(([s, i]) => s > 0 && i > 0);
      const figure = pairedGap(pairSums(pairs));
      expect(figure.n).toBe(gap.n_pairs);
      agree(figure.mean, gap.gap_mean);
      agree(figure.sd, gap.gap_sd);
      agree(figure.low, gap.gap_lo);
      agree(figure.high, gap.gap_hi);
    });

  test("nobody, one person, and people who all differ alike have no interval, each for its reason", () => {
    expect(pairedGap(pairSums([])).reason).toBe("no_answers");
    expect(pairedGap(pairSums([[2, 5]]))).toMatchObject({ mean: -3, sd: null, reason: "one_answer" });
    expect(
      pairedGap(
        pairSums([
          [2, 4],
          [3, 5],
          [1, 3],
        ]),
      ),
    ).toMatchObject({ mean: -2, sd: 0, low: null, reason: "no_variation" });
  });
});
