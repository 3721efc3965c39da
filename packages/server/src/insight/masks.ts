import {
  addCells,
  hiddenParts,
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
export function withoutRevealing(selection: Cells, everybody: readonly Rated[], minimumN: number): Cells {
  const [hidden = []] = hiddenParts([ratedOf(selection)], everybody, minimumN);
  return maskParts(selection, hidden);
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
 *
 * @param values all of them, or as many as settle it
 */
export function withoutMasked(
  selection: Cells,
  asked: readonly string[],
  values: RatedByValue,
  whole: readonly Rated[],
  minimumN: number,
): Cells {
  const own = isSettled(asked, values, minimumN)
    ? ratedOfAsked(asked, values).map((rated) => tooFew(rated, minimumN))
    : hiddenOfAsked(asked, values, whole, minimumN);
  return maskParts(
    selection,
    selection.items.map((_, place) => anyOf(own.map((parts) => parts[place]))),
  );
}

function ratedOfAsked(asked: readonly string[], values: RatedByValue): (readonly Rated[])[] {
  return asked.flatMap((value) => {
    const rated = values.get(value);
    return rated ? [rated] : [];
  });
}

function hiddenOfAsked(
  asked: readonly string[],
  values: RatedByValue,
  whole: readonly Rated[],
  minimumN: number,
): (readonly HiddenParts[])[] {
  const hidden = hiddenParts([...values.values()], whole, minimumN);
  return [...values.keys()].flatMap((value, place) => (asked.includes(value) ? [hidden[place] ?? []] : []));
}

/**
 * Whether these values alone, whatever the others hold, tell what a table of all values would not show of the asked ones.
 * Beside the ratings that are too few it hides one value's at most, and those the fewest (`suppress`): so a value is safe
 * where another has fewer, and still enough.
 */
export function isSettled(asked: readonly string[], values: RatedByValue, minimumN: number): boolean {
  const all = [...values.values()];
  return ratedOfAsked(asked, values).every((own) =>
    own.every((rated, place) =>
      PARTS.every((part) => {
        const n = rated[part];
        if (n < minimumN) return true;
        return all.some((other) => {
          const count = other[place]?.[part] ?? 0;
          return count >= minimumN && count < n;
        });
      }),
    ),
  );
}

function tooFew(rated: readonly Rated[], minimumN: number): HiddenParts[] {
  return rated.map((one) => byPart((part) => one[part] > 0 && one[part] < minimumN));
}

function anyOf(all: readonly (HiddenParts | undefined)[]): HiddenParts {
  return byPart((part) => all.some((one) => one?.[part] ?? false));
}

function byPart(holds: (part: (typeof PARTS)[number]) => boolean): HiddenParts {
  return {
    satisfaction: holds("satisfaction"),
    importance: holds("importance"),
    pairs: holds("pairs"),
  };
}
