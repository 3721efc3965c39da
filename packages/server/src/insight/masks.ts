import {
  addCells,
  hiddenParts,
  maskGroups,
  maskParts,
  PARTS,
  ratedOf,
  type Cells,
  type HiddenParts,
  type Rated,
} from "@klankbord/shared/matrix";

/** Cells of nobody, for the same items. */
export function nobody(cells: Cells): Cells {
  return addCells(cells, cells, -1);
}

/** Several sets of people that have nobody in common, as one. Throws where there is none. */
export function joinCells(parts: readonly Cells[]): Cells {
  return parts.reduce((one, other) => addCells(one, other));
}

/**
 * A selection without the ratings that would tell about too few people outside it: where the rest holds fewer ratings of
 * a side than may be shown, everybody's figure minus the selection's would be theirs.
 */
export function withoutRevealing(selection: Cells, everybody: Cells, minimumN: number): Cells {
  const [masked] = maskGroups([selection], everybody, minimumN);
  return masked ?? selection;
}

/** How many ratings each value of a dimension holds, by the place of the item; the most answered value first. */
export type RatedByValue = ReadonlyMap<string, readonly Rated[]>;

/** The same of cells. */
export function ratedByValue(parts: ReadonlyMap<string, Cells>): RatedByValue {
  return new Map([...parts].map(([value, cells]) => [value, ratedOf(cells)]));
}

/**
 * A selection of some values without the ratings that a table of all values would not show: a value may be shown as a
 * whole and yet hold an item by which another value's few ratings follow.
 */
export function withoutMasked(
  selection: Cells,
  asked: readonly string[],
  values: RatedByValue,
  whole: readonly Rated[],
  minimumN: number,
): Cells {
  const hidden = hiddenParts([...values.values()], whole, minimumN);
  const own = [...values.keys()].flatMap((value, place) =>
    asked.includes(value) ? [hidden[place] ?? []] : [],
  );
  return maskParts(
    selection,
    selection.items.map((_, place) => anyOf(own.map((parts) => parts[place]))),
  );
}

function anyOf(all: readonly (HiddenParts | undefined)[]): HiddenParts {
  const [satisfaction = false, importance = false, pairs = false] = PARTS.map((part) =>
    all.some((one) => one?.[part] ?? false),
  );
  return { satisfaction, importance, pairs };
}
