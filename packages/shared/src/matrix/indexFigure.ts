import { tCritical } from "../statistics/confidence.ts";
import { indexError } from "../statistics/indexError.ts";
import { indexMargin } from "../statistics/indexMargin.ts";
import { satisfactionIndex } from "../statistics/satisfactionIndex.ts";
import type { People } from "./cells.ts";
import type { ItemFigures } from "./itemFigures.ts";
import type { Redrawn } from "./certainty.ts";
import type { IndexFigure, ItemDefinition, MeanFigure } from "./types.ts";

export const NO_INDEX: IndexFigure = {
  value: null,
  low: null,
  high: null,
  method: null,
  weights: null,
  items: [],
};

/** What the interval rests on; with neither, on the means alone. */
interface Basis {
  redrawn?: Redrawn | null;
  people?: People | null | undefined;
}

interface Part {
  key: string;
  place: number;
  satisfaction: MeanFigure;
  /** Null where importance is not asked: the item then weighs as much as every other. */
  importance: MeanFigure | null;
}

/**
 * The index with its interval. It is made of the performance items that are shown, so that no hidden item can be computed
 * back from it: weighted by importance, or, where the survey asks no importance at all, all equal.
 *
 * With a bootstrap the interval is the middle 95 % of its draws; with the people alone that of their standard error; else
 * the widest that the items' own intervals allow.
 */
export function indexFigure(
  definitions: readonly ItemDefinition[],
  figures: readonly ItemFigures[],
  scale: number,
  { redrawn = null, people = null }: Basis = {},
): IndexFigure {
  const performance = definitions.flatMap(({ key, role }, place) => {
    const figure = figures[place];
    return role === "performance" && figure
      ? [{ key, place, satisfaction: figure.satisfaction, importance: figure.importance }]
      : [];
  });
  const weighted = performance.some(({ importance }) => importance !== null);
  const parts = performance.flatMap((part) => shownPart(part, weighted) ?? []);
  const value = satisfactionIndex(parts, scale);
  if (value === null) return NO_INDEX;
  const items = parts.map(({ key }) => key);
  const weights = weighted ? "importance" : "equal";
  const drawn = weighted ? redrawn?.index : null;
  if (drawn && drawn.high > drawn.low) return { value, ...drawn, method: "bootstrap", weights, items };
  const places = parts.map(({ place }) => place);
  const own = people && indexError(people, places, scale, weighted);
  const widest = parts.some(({ known }) => !known) ? null : indexMargin(parts, scale);
  const margin = own ? tCritical(own.df) * own.error : widest;
  // No spread at all is not certainty: as for a mean, there is then no interval.
  if (margin === null || margin === 0) return { value, low: null, high: null, method: null, weights, items };
  return {
    value,
    low: value - margin,
    high: value + margin,
    method: own ? "linearised" : "widest",
    weights,
    items,
  };
}

function shownPart({ key, place, satisfaction, importance }: Part, weighted: boolean) {
  if (satisfaction.mean === null || (weighted && (importance === null || importance.mean === null)))
    return null;
  return {
    key,
    place,
    satisfaction: satisfaction.mean,
    importance: importance?.mean ?? 1,
    satisfactionError: errorOf(satisfaction),
    importanceError: importance === null ? 0 : errorOf(importance),
    known: satisfaction.sd !== null && importance?.sd !== null,
  };
}

function errorOf({ sd, n }: MeanFigure): number {
  return sd === null || n === null ? 0 : sd / Math.sqrt(n);
}
