import type { People } from "./cells.ts";
import { lineWeights } from "./lineWeights.ts";
import { DISTANCE_N } from "./thresholds.ts";
import type { LinePair, MatrixSettings } from "./types.ts";

/** How chance moves an item's two means away from the lines: variances of mean minus line, and their covariance. */
export interface Distance {
  satisfaction: number;
  importance: number;
  covariance: number;
}

/** More than any value of a scale, so that one table holds what each value of each rating adds. */
const ROOM = 11;

/**
 * The spread of each item's distance to lines that follow the answers. Such a line moves with the items that it is made
 * of: for an item among them the distance varies less than the mean does, and holding the line where it is would call
 * sure verdicts unsure.
 *
 * A distance is a difference of means over whole people, to which one person adds (value − mean)/n for each rating, less
 * the line's part of that. Those sums z have mean 0, and the variance is m/(m − 1) · Σ z² over m people: linearisation, as
 * for the index (`statistics/indexError.ts`).
 *
 * @param people some of all, drawn without looking at their answers
 * @param n how many there are in all; variances are those of means over so many
 * @param base places of the items that lines are made of, `points` their means
 * @returns by the item's place; null under a rule whose lines stand still, or with too few people to tell
 */
export function distances(
  people: People,
  n: number,
  {
    judged,
    base,
    points,
  }: { judged: readonly number[]; base: readonly number[]; points: readonly LinePair[] },
  { rule }: Pick<MatrixSettings, "rule">,
): Map<number, Distance> | null {
  const weights = sides.map((side) =>
    lineWeights(
      rule,
      points.map((point) => point[side]),
    ),
  );
  const [ofSatisfaction, ofImportance] = weights;
  if (!ofSatisfaction || !ofImportance || people.n < DISTANCE_N) return null;
  const moves = movesOf(people);
  const found = new Map(judged.map((place) => [place, { satisfaction: 0, importance: 0, covariance: 0 }]));
  const width = people.items * 2;
  const moved = new Float64Array(width);
  for (let person = 0; person < people.n; person++) {
    for (let field = 0; field < width; field++)
      moved[field] = moves[field * ROOM + (people.values[person * width + field] ?? 0)] ?? 0;
    let [lineS, lineI] = [0, 0];
    base.forEach((place, at) => {
      lineS += (ofSatisfaction[at] ?? 0) * (moved[2 * place] ?? 0);
      lineI += (ofImportance[at] ?? 0) * (moved[2 * place + 1] ?? 0);
    });
    for (const [place, sums] of found) {
      const s = (moved[2 * place] ?? 0) - lineS;
      const i = (moved[2 * place + 1] ?? 0) - lineI;
      sums.satisfaction += s * s;
      sums.importance += i * i;
      sums.covariance += s * i;
    }
  }
  const scaled = (people.n / (people.n - 1)) * (people.n / n);
  for (const sums of found.values()) {
    sums.satisfaction *= scaled;
    sums.importance *= scaled;
    sums.covariance *= scaled;
  }
  return found;
}

const sides = ["satisfaction", "importance"] as const;

/** What each value of each rating adds to the mean of that rating: (value − mean)/n, and nothing where it is missing. */
function movesOf({ n, items, values }: People): Float64Array {
  const width = items * 2;
  const moves = new Float64Array(width * ROOM);
  for (let field = 0; field < width; field++) {
    let [given, sum] = [0, 0];
    for (let person = 0; person < n; person++) {
      const value = values[person * width + field] ?? 0;
      if (value > 0) given++;
      sum += value;
    }
    if (given === 0) continue;
    for (let value = 1; value < ROOM; value++) moves[field * ROOM + value] = (value - sum / given) / given;
  }
  return moves;
}
