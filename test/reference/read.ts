import { readFileSync } from "node:fs";
import { expect } from "vitest";
import bivariateNormalRows from "./bivariate_normal.json" with { type: "json" };
import bootstrap from "./bootstrap.json" with { type: "json" };
import published from "./published_checks.json" with { type: "json" };
import dataSets from "./r_data_sets.json" with { type: "json" };
import reference from "./reference.json" with { type: "json" };
import extra from "./reference_extra.json" with { type: "json" };

export { bivariateNormalRows, bootstrap, dataSets, extra, published, reference };

export interface Respondent {
  period: string;
  team: string;
  /** Items 1 to 8; 0 is missing */
  satisfaction: number[];
  importance: number[];
}

/** The 260 respondents of `monitor_260.csv`. */
export const monitor: Respondent[] = readFileSync(new URL("monitor_260.csv", import.meta.url), "utf8")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [, period = "", team = "", ...ratings] = line.split(",");
    const numbers = ratings.map(Number);
    return { period, team, satisfaction: numbers.slice(0, 8), importance: numbers.slice(8) };
  });

/** The answers to one item, missing ones left out; items count from 1 as in the reference. */
export function answers(
  people: readonly Respondent[],
  side: "satisfaction" | "importance",
  item: number,
): number[] {
  return people.map((person) => person[side][item - 1] ?? 0).filter((value) => value > 0);
}

/** How often each value of 1 to 5 was given. */
export function countsOf(values: readonly number[]): number[] {
  return [1, 2, 3, 4, 5].map((value) => values.filter((answer) => answer === value).length);
}

/** Equal to the reference: within 1e-9 of its size, or 1e-12 near 0. */
export function agree(actual: number | null | undefined, expected: number, relative = 1e-9): void {
  expect(actual).toBeTypeOf("number");
  const distance = Math.abs((actual ?? Number.NaN) - expected);
  expect(distance, `${actual} against ${expected}`).toBeLessThanOrEqual(
    Math.max(1e-12, relative * Math.abs(expected)),
  );
}

/** p-values: within 1e-8. */
export function agreeP(actual: number | null | undefined, expected: number): void {
  agree(actual, expected, 1e-8);
}

/** A bootstrap share against the one of 200,000 draws: within four standard errors of both, and a thousandth. */
export function agreeShare(actual: number, expected: number, draws: number): void {
  const error = Math.sqrt(expected * (1 - expected) * (1 / draws + 1 / 200_000));
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(4 * error + 0.001);
}

/** Respondents as the bootstrap reads them: per item satisfaction and importance, 0 is missing. */
export function packed(people: readonly Respondent[]): { n: number; items: number; values: Uint8Array } {
  return {
    n: people.length,
    items: 8,
    values: Uint8Array.from(
      people.flatMap(({ satisfaction, importance }) =>
        satisfaction.flatMap((value, item) => [value, importance[item] ?? 0]),
      ),
    ),
  };
}
