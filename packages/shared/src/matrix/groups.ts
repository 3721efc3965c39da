import type { Cells } from "./cells.ts";
import { linesOfRule } from "./lines.ts";
import { maskGroups } from "./maskGroups.ts";
import { basePlaces, figuresOf, matrix, pointOf } from "./matrix.ts";
import { meanFigure } from "./sideFigure.ts";
import { suppress } from "./suppress.ts";
import type { GroupRow, GroupsResult, MatrixSettings, SelectionFacts, Withheld } from "./types.ts";
import { responsesOf, withheldFor } from "./withheldFor.ts";

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
  const figures = figuresOf(whole, settings, whole.n < minimumN);
  const points = basePlaces(settings, figures).flatMap((place) => pointOf(figures[place]) ?? []);
  const lines = linesOfRule(rule, points, settings);
  const frozen: MatrixSettings = lines ? { ...settings, rule: "target", targets: lines } : settings;
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
      groupRow({ ...row, withheld: withheld[at] ?? null, cells: masked[at] ?? row.cells }, frozen),
    ),
  };
}

function groupRow(row: Group, settings: MatrixSettings): GroupRow {
  const { n, withheld, index, items } = matrix(row.cells, settings, row);
  return {
    value: row.value,
    n,
    withheld,
    index,
    tackleFirst: items
      .filter(({ rank }) => rank !== null)
      .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
      .map(({ key }) => key),
    verdict: items.some(({ role, quadrant }) => role === "performance" && quadrant !== null),
    items: items.map(({ key, state, satisfaction, importance }) => ({
      key,
      state,
      satisfaction: meanFigure(satisfaction),
      importance: importance && meanFigure(importance),
    })),
  };
}

/** Why each row is hidden: what the caller decided stands; beyond it the rule for all rows together. */
function withheldRows(rows: readonly Group[], total: number, minimumN: number): (Withheld | null)[] {
  const hidden = suppress(
    rows.map((row) => responsesOf(row.cells, row)),
    total,
    minimumN,
  );
  return rows.map(
    (row, at) => withheldFor(row.cells, row, minimumN) ?? (hidden[at] ? "protects_other" : null),
  );
}
