import { drawsFor } from "../statistics/drawsFor.ts";
import { quadrantChances } from "../statistics/quadrantChances.ts";
import { quantile } from "../statistics/quantile.ts";
import { redrawMeans } from "../statistics/redrawMeans.ts";
import { satisfactionIndex } from "../statistics/satisfactionIndex.ts";
import type { ItemCells, PairSums, People } from "./cells.ts";
import type { Distance } from "./distances.ts";
import type { ItemFigures } from "./itemFigures.ts";
import { linesOfRule } from "./lines.ts";
import { quadrantOf } from "./quadrant.ts";
import type { Certainty, CertaintyWord, LinePair, MatrixSettings, MeanFigure, Quadrant } from "./types.ts";

/** Words for a certainty: from 0.95 clear, from 0.80 likely, else it cannot be told yet. */
export function certaintyWord(share: number): CertaintyWord {
  if (share >= 0.95) return "clear";
  return share >= 0.8 ? "likely" : "cannot_tell";
}

/** How often each quadrant came up, by item. */
type Chances = Record<Quadrant, number>;

const nothing = (): Chances => ({ tackle_first: 0, keep_up: 0, low_priority: 0, overkill: 0 });

/** Which items of the survey take which part, by their place in it. */
export interface Parts {
  /** Items with a verdict, whose quadrant is asked */
  judged: readonly number[];
  /** Shown performance items: those that lines and index are made of */
  base: readonly number[];
}

export interface Redrawn {
  draws: number;
  chances: Map<number, Chances>;
  /** 2.5th and 97.5th percentile of the index; null without items to make it of */
  index: { low: number; high: number } | null;
}

/**
 * Draws the respondents again and again and looks where the items land: lines that depend on the answers are drawn anew
 * each time, so that their uncertainty counts too. The index comes from the same draws.
 */
export function redrawMatrix(people: People, parts: Parts, settings: MatrixSettings): Redrawn {
  const places = [...new Set([...parts.base, ...parts.judged])].sort((a, b) => a - b);
  const column = new Map(places.map((place, at) => [place, at * 2]));
  const ratings = { n: people.n, width: places.length * 2, values: columnsOf(people, places) };
  const chances = new Map(parts.judged.map((place) => [place, nothing()]));
  const indexes: number[] = [];
  const draws = drawsFor(people.n);
  redrawMeans(ratings, { draws, seed: settings.seed ?? 1 }, (means) => {
    const pointOf = (place: number): LinePair | null => {
      const at = column.get(place) ?? 0;
      const [satisfaction = 0, importance = 0] = [means[at], means[at + 1]];
      return satisfaction > 0 && importance > 0 ? { satisfaction, importance } : null;
    };
    const points = parts.base.flatMap((place) => pointOf(place) ?? []);
    const index = satisfactionIndex(points, settings.scale);
    if (index !== null) indexes.push(index);
    const lines = linesOfRule(settings.rule, points, settings);
    if (lines === null) return;
    for (const [place, counted] of chances) {
      const point = pointOf(place);
      if (point !== null) counted[quadrantOf(point.satisfaction, point.importance, lines)]++;
    }
  });
  indexes.sort((a, b) => a - b);
  const [low, high] = [quantile(indexes, 0.025), quantile(indexes, 0.975)];
  return { draws, chances, index: low === null || high === null ? null : { low, high } };
}

/** The ratings of some items alone, both sides, in the order of `places`. */
function columnsOf({ n, items, values }: People, places: readonly number[]): Uint8Array {
  const columns = new Uint8Array(n * places.length * 2);
  for (let person = 0, to = 0; person < n; person++)
    for (const place of places) {
      const from = (person * items + place) * 2;
      columns[to++] = values[from] ?? 0;
      columns[to++] = values[from + 1] ?? 0;
    }
  return columns;
}

/** The certainty that the bootstrap gives a verdict. Draws in which nobody answered a side tell nothing and do not count. */
export function bootstrapCertainty(verdict: Quadrant, counted: Chances, draws: number): Certainty | null {
  const told = counted.tackle_first + counted.keep_up + counted.low_priority + counted.overkill;
  if (told === 0) return null;
  const chances: Chances = {
    tackle_first: counted.tackle_first / told,
    keep_up: counted.keep_up / told,
    low_priority: counted.low_priority / told,
    overkill: counted.overkill / told,
  };
  const share = chances[verdict];
  return { share, word: certaintyWord(share), method: "bootstrap", draws, chances };
}

/**
 * The certainty of a verdict for many respondents: a bivariate normal around the two means, from the tallies alone. Lines
 * that follow the answers are held where they are unless the spread of the distance to them is known: held, they make an
 * item that they are made of look less sure than it is.
 */
export function normalCertainty(
  verdict: Quadrant,
  { satisfaction, importance }: ItemFigures,
  cells: ItemCells,
  lines: LinePair,
  distance: Distance | null = null,
): Certainty | null {
  if (satisfaction.mean === null || importance === null || importance.mean === null) return null;
  const spread = distance ?? spreadOfMeans(satisfaction, importance, cells.pairs);
  const chances = quadrantChances(
    { mean: satisfaction.mean, variance: spread.satisfaction, line: lines.satisfaction },
    { mean: importance.mean, variance: spread.importance, line: lines.importance },
    spread.covariance,
  );
  const share = chances[verdict];
  const method = distance ? "linearised" : "normal";
  return { share, word: certaintyWord(share), method, draws: null, chances };
}

/** Two means over partly the same people vary together as far as those who answered both do: n_pairs · cov / (n_s · n_i). */
function spreadOfMeans(satisfaction: MeanFigure, importance: MeanFigure, pairs: PairSums): Distance {
  const { n, s, i, si } = pairs;
  const [ns, ni] = [satisfaction.n ?? 0, importance.n ?? 0];
  return {
    satisfaction: (satisfaction.sd ?? 0) ** 2 / ns,
    importance: (importance.sd ?? 0) ** 2 / ni,
    covariance: n < 2 ? 0 : (n * si - s * i) / (n - 1) / (ns * ni),
  };
}
