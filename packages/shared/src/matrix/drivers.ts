import { johnson } from "../statistics/johnson.ts";
import { LMG_LIMIT, lmg } from "../statistics/lmg.ts";
import { spearmanOfTable } from "../statistics/spearmanOfTable.ts";
import { COLLINEAR } from "../statistics/subsetR2.ts";
import { symmetricEigen } from "../statistics/symmetricEigen.ts";
import type { Cells, People } from "./cells.ts";
import { completeCases } from "./completeCases.ts";
import { correlations, type Correlations } from "./correlations.ts";
import { driverIntervals } from "./driverIntervals.ts";
import { basePoints, figuresOf } from "./figures.ts";
import { linesOfRule } from "./lines.ts";
import { readMoments, type Moments, type MomentsShape } from "./moments.ts";
import { DRIVERS_FIRM_N, DRIVERS_N } from "./thresholds.ts";
import type { MatrixSettings, SelectionFacts } from "./types.ts";
import type { DriverItem, DriverKind, DriversResult } from "./driversResult.ts";

export interface DriversQuestion extends SelectionFacts {
  moments: Moments;
  /** Key of the result item that is to be explained */
  outcome: string;
  /** For the stated importance beside the derived */
  cells: Cells;
}

/** The shape of the moments of a survey: its performance items, and its scale. */
export function momentsShape({ items, scale }: Pick<MatrixSettings, "items" | "scale">): MomentsShape {
  return { items: items.filter(({ role }) => role === "performance").length, scale };
}

/**
 * Derived importance: how much of the differences in an outcome (would recommend, expectation exceeded) goes together
 * with each performance item, beside what customers state to be important.
 *
 * Over complete cases only, with how many were lost; none under 100, provisional under 200. LMG and Johnson's weights sum
 * to r2. Items whose answers do not vary have no part; items that determine each other share theirs and are reported.
 */
export function drivers(question: DriversQuestion, settings: MatrixSettings): DriversResult {
  const performance = settings.items.filter(({ role }) => role === "performance");
  const rated = ratedItems(question.cells, settings);
  const counted = performance.filter(({ key }) => rated.has(key));
  const shape = { items: counted.length, scale: settings.scale };
  const { respondents, complete, sums, products, tables } = readMoments(question.moments, shape);
  const facts = { outcome: question.outcome, n: complete, lost: respondents - complete };
  const none = (reason: DriversResult["reason"]): DriversResult => ({
    ...facts,
    state: "none",
    reason,
    r2: null,
    collinear: false,
    lines: { stated: null, derived: null },
    interval: null,
    items: performance.map(({ key }) => withoutFigures(key)),
  });
  // Nothing is counted of what is withheld: only an empty selection says so itself.
  if (question.withheld && question.withheld !== "empty") return none("withheld");
  if (respondents === 0) return none("empty");
  if (counted.length === 0) return none("no_items");
  if (complete < DRIVERS_N) return none("too_few");
  const found = correlations(complete, sums, products);
  if (found === null) return none("constant_outcome");
  if (found.varying.length === 0) return none("no_items");

  const weights = johnson(found.among, found.withOutcome);
  const tooMany = found.varying.length > LMG_LIMIT;
  const parts = tooMany ? null : lmg(found.among, found.withOutcome);
  const r2 = (parts ?? weights).reduce((sum, part) => sum + part, 0);
  const shareOf = (part: number | undefined): number | null =>
    part === undefined || r2 <= 0 ? null : part / r2;
  const place = new Map(found.varying.map((item, at) => [item, at]));
  const shares = counted.map((_, item) => {
    const at = place.get(item);
    return at === undefined ? null : shareOf((parts ?? weights)[at]);
  });
  const intervals =
    parts && r2 > 0
      ? intervalsOf(question.people, question.outcome, shares, complete, settings, rated)
      : null;
  const stated = statedImportance(question.cells, settings);
  const derivedLine = 1 / found.varying.length;

  return {
    ...facts,
    state: complete < DRIVERS_FIRM_N ? "provisional" : "figures",
    reason: tooMany ? "too_many_items" : null,
    r2,
    collinear: isCollinear(found),
    lines: { stated: stated.line, derived: derivedLine },
    interval: intervals && { method: intervals.method, draws: intervals.draws, m: intervals.m },
    items: performance.map(({ key }): DriverItem => {
      const item = counted.findIndex((one) => one.key === key);
      const at = place.get(item);
      const mean = stated.means.get(key) ?? null;
      if (item < 0) return withoutFigures(key, mean, "not_rated");
      if (at === undefined) return withoutFigures(key, mean, "no_variation");
      const share = shares[item] ?? null;
      return {
        key,
        pearson: found.withOutcome[at] ?? null,
        spearman: spearmanOfTable(tables[item] ?? [], settings.scale),
        lmg: parts?.[at] ?? null,
        lmgShare: share,
        low: intervals?.shares[item]?.low ?? null,
        high: intervals?.shares[item]?.high ?? null,
        johnson: weights[at] ?? null,
        stated: mean,
        kind: kindOf(mean, stated.line, share, derivedLine, found.withOutcome[at] ?? 0),
        note: null,
      };
    }),
  };
}

function withoutFigures(
  key: string,
  stated: number | null = null,
  note: DriverItem["note"] = null,
): DriverItem {
  const none = {
    pearson: null,
    spearman: null,
    lmg: null,
    lmgShare: null,
    low: null,
    high: null,
    johnson: null,
  };
  return { key, ...none, stated, kind: null, note };
}

/**
 * The performance items that somebody in the selection rated, by key. One that nobody did, such as one that was added yesterday, is
 * left out: else nobody would be complete. All of them where nothing was counted.
 */
export function ratedItems(cells: Cells, { items }: Pick<MatrixSettings, "items">): ReadonlySet<string> {
  const performance = items.flatMap(({ key, role }, place) =>
    role === "performance" ? [{ key, place }] : [],
  );
  const rated = performance.filter(({ place }) => {
    const side = cells.items[place]?.satisfaction;
    return !side || side.withheld !== undefined || side.counts.some((count) => count > 0);
  });
  return new Set((rated.length > 0 ? rated : performance).map(({ key }) => key));
}

/** Stated against derived: two questions, two answers, never one average. */
function kindOf(
  stated: number | null,
  statedLine: number | null,
  derived: number | null,
  derivedLine: number,
  correlation: number,
): DriverKind | null {
  if (stated === null || statedLine === null || derived === null) return null;
  if (correlation < 0 && derived >= derivedLine - 1e-9) return "reverse";
  const [says, shows] = [stated >= statedLine - 1e-9, derived >= derivedLine - 1e-9];
  if (says) return shows ? "key" : "hygiene";
  return shows ? "hidden_driver" : "minor";
}

function statedImportance(cells: Cells, settings: MatrixSettings) {
  const figures = figuresOf(cells, settings, cells.n < settings.minimumN ? "hidden" : null);
  return {
    line: linesOfRule(settings.rule, basePoints(settings, figures), settings)?.importance ?? null,
    means: new Map(settings.items.map(({ key }, place) => [key, figures[place]?.importance?.mean ?? null])),
  };
}

function intervalsOf(
  people: People | null | undefined,
  outcome: string,
  shares: readonly (number | null)[],
  n: number,
  settings: MatrixSettings,
  rated: ReadonlySet<string>,
) {
  const complete = people ? completeCases(people, outcome, settings, rated) : null;
  return complete && complete.n >= DRIVERS_N
    ? driverIntervals(complete, shares, n, settings.seed ?? 1)
    : null;
}

/** Whether some item follows from the others: the smallest eigenvalue of their correlations is 0. */
function isCollinear({ among, varying }: Correlations): boolean {
  return Math.min(...symmetricEigen(among, varying.length).values) < COLLINEAR;
}
