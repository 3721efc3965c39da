import { refuseFilter, suppress, type Withheld } from "@klankbord/shared/matrix";
import type { ValueCount } from "../../tallies/reading/values.ts";

/** What is known of the values of a dimension beside their answers in a period. */
export interface Beside {
  /** Values that are hidden for other reasons. */
  hidden: ReadonlySet<string>;
  /** Answers of all time: by them the company of a small value is chosen, so that it is the same one in every period. */
  ever: ReadonlyMap<string, number>;
}

const NOTHING: Beside = { hidden: new Set(), ever: new Map() };

/**
 * Which values of a dimension may not be shown, and why (P5): the same rule as between the rows of a table of groups,
 * since whoever may ask for one value after the other has that table. `total` counts answers without a value too;
 */
export function withheldValues(
  values: readonly ValueCount[],
  total: number,
  minimumN: number,
  beside: Beside = NOTHING,
): Map<string, Withheld> {
  const hidden = suppress(
    values.map(({ n }) => n),
    total,
    minimumN,
    values.map(({ value }) => beside.hidden.has(value)),
    values.map(({ value, n }) => beside.ever.get(value) ?? n),
  );
  return new Map(
    values.flatMap(({ value, n }, place): [string, Withheld][] => {
      if (!hidden[place]) return [];
      if (n < minimumN) return [[value, "too_few"]];
      return [[value, refuseFilter(total, n, minimumN) ? "complement" : "protects_other"]];
    }),
  );
}

/** Why the answers with any of some values may not be shown together; null where they may. */
export function withheldUnion(
  asked: readonly string[],
  values: readonly ValueCount[],
  total: number,
  minimumN: number,
  beside: Beside = NOTHING,
): Withheld | null {
  const n = values.filter(({ value }) => asked.includes(value)).reduce((sum, one) => sum + one.n, 0);
  if (n === 0) return "empty";
  if (n < minimumN) return "too_few";
  // Everybody together is no group: it is shown without a filter anyhow.
  if (n === total) return null;
  if (refuseFilter(total, n, minimumN)) return "complement";
  const hidden = withheldValues(values, total, minimumN, beside);
  return asked.some((value) => hidden.has(value)) ? "protects_other" : null;
}
