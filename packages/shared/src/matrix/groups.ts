import type { Cells } from "./cells.ts";
import { basePoints, figuresOf } from "./figures.ts";
import { indexFigure, NO_INDEX } from "./indexFigure.ts";
import { linesOfRule } from "./lines.ts";
import { maskParts } from "./maskGroups.ts";
import { itemMeans } from "./itemMeans.ts";
import { hiddenParts, ratedOf, type Rated } from "./rated.ts";
import { allWait, showPackets } from "./showPackets.ts";
import { suppress } from "./suppress.ts";
import { tackleFirst } from "./tackleFirst.ts";
import type { LinePair, MatrixSettings, SelectionFacts } from "./types.ts";
import type { GroupRow, GroupsResult } from "./groupsResult.ts";
import { verdictOf } from "./verdict.ts";
import { noteOf, responsesOf, withheldFor } from "./withheldFor.ts";

/** One value of a dimension and its answers. */
export interface Group extends SelectionFacts {
  value: string;
  cells: Cells;
}

/** What is known of every group, whether or not it has a row: enough to decide what may be shown of any of them. */
export interface GroupSize extends Pick<SelectionFacts, "withheld"> {
  value: string;
  n: number;
  /** How many gave a number, by the place of the item. */
  rated: readonly Rated[];
}

const sizeOf = (row: Group): GroupSize => ({
  value: row.value,
  n: responsesOf(row.cells, row),
  withheld: row.withheld,
  rated: ratedOf(row.cells),
});

/**
 * A row per group (location, channel, product): index, what to tackle first, and the means. All rows stand under one pair
 * of lines, those of the whole: a rule that follows the answers would else judge every group by its own standard.
 *
 * Small groups are hidden, and with them what would give them away (P5): the next smallest where one group would be hidden
 * alone, and per item the same. Rows come in the order given.
 *
 * @param all the groups that are judged together, where only some of them get a row
 */
export function groups(
  rows: readonly Group[],
  whole: Cells,
  settings: MatrixSettings,
  all: readonly GroupSize[] = rows.map(sizeOf),
): GroupsResult {
  const { minimumN, rule } = settings;
  const lines = linesOfRule(
    rule,
    basePoints(settings, figuresOf(whole, settings, whole.n < minimumN ? "hidden" : null)),
    settings,
  );
  const places = new Map(all.map(({ value }, place) => [value, place]));
  const suppressed = suppressedOf(all, whole.n, minimumN);
  const parts = hiddenParts(
    all.map(({ rated }) => rated),
    ratedOf(whole),
    minimumN,
  );
  return {
    n: whole.n,
    minimumN,
    lines: { rule, satisfaction: lines?.satisfaction ?? null, importance: lines?.importance ?? null },
    rows: rows.map((row) => {
      const place = places.get(row.value) ?? -1;
      const withheld =
        withheldFor(row.cells, row, minimumN) ?? (suppressed[place] === true ? "protects_other" : null);
      return groupRow({ ...row, withheld, cells: maskParts(row.cells, parts[place] ?? []) }, lines, settings);
    }),
  };
}

function groupRow(row: Group, lines: LinePair | null, settings: MatrixSettings): GroupRow {
  const packets = row.packets ?? null;
  const withheld = row.withheld ?? (packets && allWait(packets) ? "waiting" : null);
  const cells = packets ? showPackets(row.cells, packets) : row.cells;
  const figures = figuresOf(cells, settings, noteOf(withheld));
  const items = settings.items.flatMap(({ key, role }, place) => {
    const own = figures[place];
    return own ? [Object.assign({ key, role, quadrant: lines && verdictOf(own, lines) }, own)] : [];
  });
  return {
    value: row.value,
    n: responsesOf(row.cells, row),
    withheld,
    index: withheld ? NO_INDEX : indexFigure(settings.items, figures, settings.scale, row),
    tackleFirst: tackleFirst(items),
    verdict: items.some(({ role, quadrant }) => role === "performance" && quadrant !== null),
    items: items.map(itemMeans),
  };
}

/** Which groups are hidden by the rule for all of them together, what the caller decided included. */
function suppressedOf(all: readonly GroupSize[], total: number, minimumN: number): boolean[] {
  return suppress(
    all.map(({ n }) => n),
    total,
    minimumN,
    all.map(({ withheld }) => (withheld ?? null) !== null),
  );
}
