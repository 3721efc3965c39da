import type { Withheld } from "@klankbord/shared/matrix";
import type { ValueCount } from "./values.ts";

/**
 * Which values of a dimension may not be shown, and why (P5). `total` counts every answer, also those without a value:
 * what is left of it after all shown values are taken away has to be nobody, or at least `minimumN` people, or a
 * subtraction gives away whoever was hidden. So the smallest shown value is hidden too until that holds. A lone hidden
 * value always takes the next smallest along, also where answers without a value would cover it: those may be told apart
 * by who knows the organisation.
 */
export function withheldValues(
  values: readonly ValueCount[],
  total: number,
  minimumN: number,
): Map<string, Withheld> {
  const reasons = new Map<string, Withheld>();
  for (const { value, n } of values) if (n < minimumN) reasons.set(value, "too_few");
  // A lone one needs company, whatever the rest.
  const company = reasons.size === 1 ? 2 : 0;
  const shown = values
    .filter(({ value }) => !reasons.has(value))
    .toSorted((one, other) => one.n - other.n || one.value.localeCompare(other.value));
  let rest = total - shown.reduce((sum, { n }) => sum + n, 0);
  while ((rest > 0 && rest < minimumN) || reasons.size < company) {
    const next = shown.shift();
    if (next === undefined) break;
    rest += next.n;
    reasons.set(next.value, total - next.n < minimumN ? "complement" : "protects_other");
  }
  return reasons;
}

/** Why the union of some values may not be shown; null where it may. */
export function withheldUnion(
  asked: readonly string[],
  values: readonly ValueCount[],
  total: number,
  minimumN: number,
): Withheld | null {
  const n = values.filter(({ value }) => asked.includes(value)).reduce((sum, one) => sum + one.n, 0);
  if (n === 0) return "empty";
  if (n < minimumN) return "too_few";
  const reasons = withheldValues(values, total, minimumN);
  const hidden = asked.flatMap((value) => reasons.get(value) ?? []);
  if (hidden.length === 0) return null;
  if (total - n > 0 && total - n < minimumN) return "complement";
  // Everybody together is no group: it is shown without a filter anyhow.
  return n === total ? null : "protects_other";
}
