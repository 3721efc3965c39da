import { lmg } from "../statistics/lmg.ts";
import { quantile } from "../statistics/quantile.ts";
import { redrawSums } from "../statistics/redrawSums.ts";
import { correlations } from "./correlations.ts";

/** People per draw at most: what a thousand draws of them and their products cost stays within a quarter of a second. */
const MOST_PER_DRAW = 5_000;
const DRAWS = 1_000;

/** People who rated every performance item and the outcome, row by row, the outcome last. */
export interface CompleteCases {
  n: number;
  /** Performance items + 1 */
  width: number;
  values: Uint8Array;
}

export interface DriverIntervals {
  method: "bootstrap" | "m_out_of_n";
  draws: number;
  /** People per draw */
  m: number;
  /** Per performance item the 95 % interval of its share of r2; null where the draws give none. */
  shares: ({ low: number; high: number } | null)[];
}

/**
 * Bootstrap intervals of the LMG shares. Up to 5,000 people by percentiles of draws of all of them; beyond that, or where
 * `n` people were counted and only some of them are at hand, by the m-out-of-n bootstrap: smaller draws, whose deviations
 * from the estimate are shrunk by √(m/n) (Bickel, Götze & van Zwet 1997, Statistica Sinica 7: 1–31).
 *
 * @param estimates the shares from everybody, per performance item; null where there is none
 * @param n complete cases behind the estimates
 */
export function driverIntervals(
  people: CompleteCases,
  estimates: readonly (number | null)[],
  n: number,
  seed: number,
): DriverIntervals {
  const items = people.width - 1;
  const m = Math.min(people.n, MOST_PER_DRAW);
  const drawn = Array.from({ length: items }, (): number[] => []);
  redrawSums({ fields: withProducts(people), size: m, draws: DRAWS, seed }, (sums) => {
    const found = correlations(m, sums.subarray(0, people.width), sums.subarray(people.width));
    if (found === null) return;
    const parts = lmg(found.among, found.withOutcome);
    const r2 = parts.reduce((sum, part) => sum + part, 0);
    if (r2 <= 0) return;
    const shares = new Map(found.varying.map((place, at) => [place, (parts[at] ?? 0) / r2]));
    drawn.forEach((values, place) => values.push(shares.get(place) ?? 0));
  });
  const shrink = Math.sqrt(m / Math.max(n, m));
  return {
    method: m < n ? "m_out_of_n" : "bootstrap",
    draws: DRAWS,
    m,
    shares: estimates.map((estimate, place) => {
      const sorted = drawn[place]?.sort((a, b) => a - b) ?? [];
      const [low, high] = [quantile(sorted, 0.025), quantile(sorted, 0.975)];
      if (estimate === null || low === null || high === null) return null;
      const around = (bound: number): number =>
        Math.min(1, Math.max(0, shrink === 1 ? bound : estimate + shrink * (bound - estimate)));
      return { low: around(low), high: around(high) };
    }),
  };
}

/** Ratings and their products, upper triangle row by row: sums of both give the correlations of a draw. */
function withProducts({ n, width, values }: CompleteCases) {
  const fields = width + (width * (width + 1)) / 2;
  const all = new Uint8Array(n * fields);
  for (let person = 0, to = 0; person < n; person++) {
    const row = values.subarray(person * width, (person + 1) * width);
    all.set(row, to);
    to += width;
    for (let first = 0; first < width; first++)
      for (let second = first; second < width; second++) all[to++] = (row[first] ?? 0) * (row[second] ?? 0);
  }
  return { n, width: fields, values: all };
}
