/** Ratings person by person: per item satisfaction and importance, 0 is missing. */
interface Ratings {
  n: number;
  /** Items per person */
  items: number;
  /** n · items · 2, row by row */
  values: Uint8Array;
}

interface IndexError {
  /** Standard error in index points */
  error: number;
  /** Degrees of freedom: the people who rated anything that the index is made of, less one */
  df: number;
}

/** More than any value of a scale, so that one table holds what each value of each rating adds. */
const ROOM = 11;

/**
 * How far chance moves the index: its standard error over whole people, whose ratings of several items go together.
 *
 * The index is a smooth function of means, R = Σ ī·s̄ / Σ ī, and moves by what one person adds to each: for a rating of
 * satisfaction by ī/Σī · (s − s̄)/n, for one of importance by (s̄ − R)/Σī · (i − ī)/n, each n being those who gave that
 * rating. The sums z of these over a person's ratings have mean 0, and var(R) = m/(m − 1) · Σ z² over m people:
 * linearisation, as for any ratio in survey statistics (Woodruff 1971, Journal of the American Statistical Association
 * 66: 411–414; Binder 1983, International Statistical Review 51: 279–292), which is also the bootstrap's first order
 * (Efron 1982, The Jackknife, the Bootstrap and Other Resampling Plans, chapter 6).
 *
 * @param places the items that the index is made of
 * @param weighted false where importance is not asked and every item weighs the same
 * @returns null with fewer than two people, or where nobody gave one of the ratings
 */
export function indexError(
  ratings: Ratings,
  places: readonly number[],
  scale: number,
  weighted = true,
): IndexError | null {
  const fields = places.flatMap((place) => (weighted ? [2 * place, 2 * place + 1] : [2 * place]));
  const means = fields.map((field) => meanOf(ratings, field));
  const step = weighted ? 2 : 1;
  let weight = 0;
  let sum = 0;
  for (let at = 0; at < means.length; at += step) {
    const [satisfaction, importance] = [means[at], weighted ? means[at + 1] : { n: ratings.n, mean: 1 }];
    if (!satisfaction || !importance) return null;
    weight += importance.mean;
    sum += importance.mean * satisfaction.mean;
  }
  if (!(weight > 0)) return null;
  const index = sum / weight;

  const moves = new Float64Array(fields.length * ROOM);
  means.forEach((own, at) => {
    if (!own) return;
    const other = weighted ? means[at ^ 1]?.mean : 1;
    const isImportance = weighted && at % 2 === 1;
    const factor = (isImportance ? (other ?? 0) - index : (other ?? 0)) / (weight * own.n);
    for (let value = 1; value < ROOM; value++) moves[at * ROOM + value] = factor * (value - own.mean);
  });
  return spread(ratings, fields, moves, 100 / (scale - 1));
}

function meanOf({ n, items, values }: Ratings, field: number): { n: number; mean: number } | null {
  let given = 0;
  let sum = 0;
  for (let person = 0; person < n; person++) {
    const value = values[person * items * 2 + field] ?? 0;
    if (value === 0) continue;
    given++;
    sum += value;
  }
  return given > 0 ? { n: given, mean: sum / given } : null;
}

function spread(
  { n, items, values }: Ratings,
  fields: readonly number[],
  moves: Float64Array,
  unit: number,
): IndexError | null {
  let people = 0;
  let squares = 0;
  for (let person = 0; person < n; person++) {
    let moved = 0;
    let rated = false;
    for (let at = 0; at < fields.length; at++) {
      const value = values[person * items * 2 + (fields[at] ?? 0)] ?? 0;
      if (value > 0) rated = true;
      moved += moves[at * ROOM + value] ?? 0;
    }
    if (!rated) continue;
    people++;
    squares += moved * moved;
  }
  if (people < 2) return null;
  return { error: unit * Math.sqrt((people / (people - 1)) * squares), df: people - 1 };
}
