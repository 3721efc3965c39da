import type { Cells } from "./cells.ts";
import { basePoints, figuresOf } from "./figures.ts";
import { indexFigure, NO_INDEX } from "./indexFigure.ts";
import { linesOfRule } from "./lines.ts";
import { maskGroups } from "./maskGroups.ts";
import { itemMeans } from "./itemMeans.ts";
import { allWait, showPackets } from "./showPackets.ts";
import { suppress } from "./suppress.ts";
import { tackleFirst } from "./tackleFirst.ts";
import type { LinePair, MatrixSettings, SelectionFacts, Withheld } from "./types.ts";
import type { GroupRow, GroupsResult } from "./groupsResult.ts";
import { verdictOf } from "./verdict.ts";
import { noteOf, responsesOf, withheldFor } from "./withheldFor.ts";

/** One value of a dimension and its answers. */
export interface Group extends SelectionFacts {
  value: string;
  cells: Cells;
}

/**
 * A row per group (location, channel, product): index, what to tackle first, and the means. All rows stand under one pair
 * of lines, those of the whole: a rule that follows the answers would else judge every group by its own standard.
 *
 * Small groups are hidden, and with them what would give them away (P5): the next smallest where one group would be hidden
 * alone, and per item the same. Rows come in the order given.
 */
export function groups(rows: readonly Group[], whole: Cells, settings: MatrixSettings): GroupsResult {
  const { minimumN, rule } = settings;
  const lines = linesOfRule(
    rule,
    basePoints(settings, figuresOf(whole, settings, whole.n < minimumN ? "hidden" : null)),
    settings,
  );
  const withheld = withheldRows(rows, whole.n, minimumN);
  const masked = maskGroups(
    rows.map(({ cells }) => cells),
    whole,
    minimumN,
  );
  return {
    n: whole.n,
    minimumN,
    lines: { rule, satisfaction: lines?.satisfaction ?? null, importance: lines?.importance ?? null },
    rows: rows.map((row, at) =>
      groupRow({ ...row, withheld: withheld[at] ?? null, cells: masked[at] ?? row.cells }, lines, settings),
    ),
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

/** Why each row is hidden: what the caller decided stands; beyond it the rule for all rows together. */
function withheldRows(rows: readonly Group[], total: number, minimumN: number): (Withheld | null)[] {
  const hidden = suppress(
    rows.map((row) => responsesOf(row.cells, row)),
    total,
    minimumN,
    rows.map(({ withheld }) => (withheld ?? null) !== null),
  );
  return rows.map(
    (row, at) => withheldFor(row.cells, row, minimumN) ?? (hidden[at] ? "protects_other" : null),
  );
}
