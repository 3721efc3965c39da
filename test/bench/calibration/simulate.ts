import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { LinePair, People } from "../../../packages/shared/src/matrix/index.ts";
import type { SeededRandom } from "../../../packages/shared/src/statistics/index.ts";

/** Between which values of a standard normal opinion people give 1, 2, 3, 4 and 5. */
const CUTS = [-1.3, -0.6, 0.2, 1];
/** How far the items of one person go together: the share of an opinion's variance that is the person's. */
const PERSON = 0.35;
const MISSING = 0.07;

/** Where customers at large stand on an item: their opinion in standard deviations, on both sides. */
export interface Truth {
  satisfaction: number;
  importance: number;
}

export function standardNormal(random: SeededRandom): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** Six items that lie about the lines as those of a real monitor do. */
export function drawTruth(random: SeededRandom): Truth[] {
  return Array.from({ length: 6 }, () => ({
    satisfaction: 0.25 + 0.5 * standardNormal(random),
    importance: 0.95 + 0.5 * standardNormal(random),
  }));
}

/** The mean that all customers together would give: exact, from the shares of the five answers. */
function meanOf(opinion: number): number {
  return CUTS.reduce((mean, cut) => mean + 1 - normalCdf(cut, opinion, 1), 1);
}

export function trueMeans(truth: readonly Truth[]): LinePair[] {
  return truth.map(({ satisfaction, importance }) => ({
    satisfaction: meanOf(satisfaction),
    importance: meanOf(importance),
  }));
}

/** n customers who answer; satisfaction and importance each have a part that is the person's. */
export function drawPeople(truth: readonly Truth[], n: number, random: SeededRandom): People {
  const values = new Uint8Array(n * truth.length * 2);
  const answer = (opinion: number): number =>
    random.next() < MISSING ? 0 : 1 + CUTS.filter((cut) => opinion >= cut).length;
  for (let person = 0, at = 0; person < n; person++) {
    const own = [standardNormal(random), standardNormal(random)];
    for (const item of truth)
      for (const [side, mean] of [item.satisfaction, item.importance].entries())
        values[at++] = answer(
          mean + Math.sqrt(PERSON) * (own[side] ?? 0) + Math.sqrt(1 - PERSON) * standardNormal(random),
        );
  }
  return { n, items: truth.length, values };
}
