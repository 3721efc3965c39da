import { refuseFilter, suppress, type Withheld } from "@klankbord/shared/matrix";
import type { ValueCount } from "./values.ts";

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Which values of a dimension may not be shown, and why (P5): the same rule as between the rows of a table of groups,
 * since whoever may ask for one value after the other has that table. `total` counts answers without a value too;
 * `already` are values that are hidden for other reasons.
 */
export function withheldValues(
  values: readonly ValueCount[],
  total: number,
  minimumN: number,
  already: ReadonlySet<string> = NOBODY,
): Map<string, Withheld> {
  const hidden = suppress(
    values.map(({ n }) => n),
    total,
    minimumN,
    values.map(({ value }) => already.has(value)),
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
  already: ReadonlySet<string> = NOBODY,
): Withheld | null {
  const n = values.filter(({ value }) => asked.includes(value)).reduce((sum, one) => sum + one.n, 0);
  if (n === 0) return "empty";
  if (n < minimumN) return "too_few";
  // Everybody together is no group: it is shown without a filter anyhow.
  if (n === total) return null;
  if (refuseFilter(total, n, minimumN)) return "complement";
  const hidden = withheldValues(values, total, minimumN, already);
  return asked.some((value) => hidden.has(value)) ? "protects_other" : null;
}
