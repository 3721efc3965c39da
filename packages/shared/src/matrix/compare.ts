import type { Cells } from "./cells.ts";
import { redrawMatrix } from "./certainty.ts";
import { differences } from "./differences.ts";
import { basePlaces, basePoints, figuresOf } from "./figures.ts";
import { indexFigure, NO_INDEX } from "./indexFigure.ts";
import type { ItemFigures } from "./itemFigures.ts";
import { linesOfRule } from "./lines.ts";
import { BOOTSTRAP_N } from "./thresholds.ts";
import type { IndexFigure, ItemState, MatrixSettings, SelectionFacts, Side } from "./types.ts";
import type { CompareItem, CompareResult, Difference } from "./compareResult.ts";
import { verdictOf } from "./verdict.ts";
import { noteOf, responsesOf, withheldFor } from "./withheldFor.ts";

/** One of two sets of answers that are held against each other. */
export interface Compared extends SelectionFacts {
  cells: Cells;
}

/**
 * What changed between two periods, or differs between two groups: per item and side the difference (second minus first)
 * with Welch's interval, its p, and q over the items of that side. Quadrants of both stand under the lines of the first,
 * so that movement is movement and not that of the lines.
 *
 * The two must have no people in common. An item that either set hides is hidden in both.
 */
export function compare(first: Compared, second: Compared, settings: MatrixSettings): CompareResult {
  const { items, scale, minimumN, rule } = settings;
  const withheld1 = withheldFor(first.cells, first, minimumN);
  const withheld2 = withheldFor(second.cells, second, minimumN);
  const hide = withheld1 !== null || withheld2 !== null;
  const figures1 = figuresOf(first.cells, settings, noteOf(withheld1) ?? noteOf(withheld2));
  const figures2 = figuresOf(second.cells, settings, noteOf(withheld2) ?? noteOf(withheld1));
  const lines = linesOfRule(rule, basePoints(settings, figures1), settings);

  const differencesOn = (side: Side): (Difference | null)[] =>
    differences(
      items.map((_, place) => ({
        figures: [figures1[place]?.[side] ?? null, figures2[place]?.[side] ?? null],
        cells: [first.cells.items[place]?.[side] ?? null, second.cells.items[place]?.[side] ?? null],
      })),
    );
  const satisfaction = differencesOn("satisfaction");
  const importance = differencesOn("importance");
  const tested = (all: readonly (Difference | null)[]): number =>
    all.filter((one) => one !== null && one.p !== null).length;

  return {
    n1: responsesOf(first.cells, first),
    n2: responsesOf(second.cells, second),
    scale,
    minimumN,
    withheld1,
    withheld2,
    lines: { rule, satisfaction: lines?.satisfaction ?? null, importance: lines?.importance ?? null },
    index1: hide ? NO_INDEX : indexOf(first, figures1, settings),
    index2: hide ? NO_INDEX : indexOf(second, figures2, settings),
    tests: { satisfaction: tested(satisfaction), importance: tested(importance) },
    items: items.flatMap(({ key, role }, place): CompareItem[] => {
      const [own, other, difference] = [figures1[place], figures2[place], satisfaction[place]];
      if (!own || !other || !difference) return [];
      const state = lesser(own.state, other.state);
      return [
        {
          key,
          role,
          state,
          satisfaction: difference,
          importance: importance[place] ?? null,
          quadrant1: state === "verdict" && lines ? verdictOf(own, lines) : null,
          quadrant2: state === "verdict" && lines ? verdictOf(other, lines) : null,
        },
      ];
    }),
  };
}

const ORDER: readonly ItemState[] = ["hidden", "figures", "verdict"];

function lesser(one: ItemState, other: ItemState): ItemState {
  return ORDER.indexOf(one) < ORDER.indexOf(other) ? one : other;
}

function indexOf(set: Compared, figures: readonly ItemFigures[], settings: MatrixSettings): IndexFigure {
  const base = basePlaces(settings, figures);
  const { people } = set;
  const redrawn =
    people && people.n > 0 && people.n <= BOOTSTRAP_N && base.length > 0
      ? redrawMatrix(people, { judged: [], base }, settings)
      : null;
  return indexFigure(settings.items, figures, settings.scale, { redrawn, people });
}
