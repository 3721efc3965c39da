import type { SurveyDefinition } from "@klankbord/shared";
import type { Cells, Withheld } from "@klankbord/shared/matrix";
import { EVERYONE, segmentOf } from "../intake/segments.ts";
import type { Db } from "../storage/client.ts";
import { readCells } from "./cells.ts";
import { emptyCells, maskedCells } from "./masked.ts";
import type { Filter, Period } from "./question.ts";
import { segmentKeys, segmentsOfFilter, valuesOf } from "./segments.ts";
import { readCount, readValues } from "./values.ts";
import { withheldUnion } from "./withheld.ts";

/** What may be shown of the answers that a filter and a period select. */
export interface Selected {
  /** Answers in the selection, also where it is withheld. */
  n: number;
  /** Why nothing of it may be shown; null where it may. */
  withheld: Withheld | null;
  /** Cells of nobody where it is withheld. */
  cells: Cells;
  segments: readonly string[];
}

/** Everybody's answers in a period. */
export async function selectEverybody(
  db: Db,
  definition: SurveyDefinition,
  period: Period,
): Promise<Selected> {
  const segments = [EVERYONE];
  const cells = await readCells(db, { definition, segments, period });
  return shown(cells, segments, cells.n === 0 ? "empty" : cells.n < definition.minimumN ? "too_few" : null);
}

function shown(cells: Cells, segments: readonly string[], withheld: Withheld | null): Selected {
  return { n: cells.n, withheld, cells: withheld ? emptyCells(cells) : cells, segments };
}

/** The selection of a filter under the small-group rules (P5): the same for every figure, picture and export. */
export async function select(
  db: Db,
  definition: SurveyDefinition,
  filter: Filter,
  period: Period,
): Promise<Selected> {
  if (filter.size === 0) return selectEverybody(db, definition, period);
  const segments = segmentsOfFilter(definition, filter);
  const everybody = await readCells(db, { definition, segments: [EVERYONE], period });
  const cells = await readCells(db, { definition, segments, period });
  const withheld = await reasonToWithhold(db, definition, filter, period, cells.n);
  return shown(maskedCells(cells, everybody, definition.minimumN), segments, withheld);
}

/**
 * Why a filter's answers may not be shown: each value is held against the others of its dimension. In a combination that
 * is done along every dimension, with the other values fixed, and each value also has to be shown by itself.
 */
async function reasonToWithhold(
  db: Db,
  definition: SurveyDefinition,
  filter: Filter,
  period: Period,
  n: number,
): Promise<Withheld | null> {
  const { key, minimumN } = definition;
  if (n === 0) return "empty";
  if (n < minimumN) return "too_few";
  const total = await readCount(db, key, period);
  for (const [dimension, asked] of filter) {
    const values = await readValues(db, key, period, [dimension], dimension);
    const reason = withheldUnion(asked, values, total, minimumN);
    if (reason) return reason;
  }
  if (filter.size === 1) return null;

  const keys = segmentKeys(definition, filter);
  for (const vary of keys) {
    const others = keys.filter((one) => one !== vary);
    for (const fixed of valuesOf(filter, others)) {
      const values = await readValues(db, key, period, keys, vary, fixed);
      // Only single values and declared combinations are tallied; elsewhere nobody can ask for the whole.
      const whole =
        others.length === 1
          ? await readCount(db, key, period, [segmentOf(fixed, others)])
          : values.reduce((sum, value) => sum + value.n, 0);
      const reason = withheldUnion(filter.get(vary) ?? [], values, whole, minimumN);
      if (reason && reason !== "empty") return reason;
    }
  }
  return null;
}
