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
 * @param values all of them
 */
export function withoutMasked(
  selection: Cells,
  asked: readonly string[],
  values: RatedByValue,
  whole: readonly Rated[],
  minimumN: number,
): Cells {
  const hidden = hiddenParts([...values.values()], whole, minimumN);
  const own = [...values.keys()].flatMap((value, at) => (asked.includes(value) ? [hidden[at] ?? []] : []));
  return maskAny(selection, own);
}

/** The same where some values settle it: then only ratings that are too few themselves are hidden. */
export function withoutFew(
  selection: Cells,
  asked: readonly string[],
  values: RatedByValue,
  minimumN: number,
): Cells {
  const own = ratedOfAsked(asked, values).map((rated) =>
    rated.map((one) => byPart((part) => one[part] > 0 && one[part] < minimumN)),
  );
  return maskAny(selection, own);
}

/**
 * Whether these values alone, whatever the others hold, tell what may not be shown of the asked ones. Beside the ratings
 * that are too few, a table of all values hides one value's at most, and those the fewest (`suppress`): so a value is safe
 * where another has fewer, and still enough. For the fewest of the asked that other is not asked itself, so that enough are
 * left outside the selection too, and it reveals nobody.
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

function ratedOfAsked(asked: readonly string[], values: RatedByValue): (readonly Rated[])[] {
  return asked.flatMap((value) => {
    const rated = values.get(value);
    return rated ? [rated] : [];
  });
}

function maskAny(selection: Cells, hidden: readonly (readonly HiddenParts[])[]): Cells {
  return maskParts(
    selection,
    selection.items.map((_, place) => byPart((part) => hidden.some((own) => own[place]?.[part] ?? false))),
  );
}

function byPart(holds: (part: (typeof PARTS)[number]) => boolean): HiddenParts {
  return {
    satisfaction: holds("satisfaction"),
    importance: holds("importance"),
    pairs: holds("pairs"),
  };
}
