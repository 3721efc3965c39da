import type { ValueCount } from "../tallies/reading/values.ts";

/** Values with enough answers that an answer lists at most, and values with too few, of which it tells only how many. */
const MOST = { large: 2_500, small: 200 };

/** Values that an answer does not list, and their answers together. */
export interface NotListed {
  values: number;
  n: number;
}

/**
 * The values that an answer lists, and what it says of the rest. Whoever posts thousands of answers under invented names
 * makes thousands of values of one answer each: they cost a number, not a row each.
 *
 * @param values the most answered first
 */
export function listed<T extends ValueCount>(
  values: readonly T[],
  minimumN: number,
  most = MOST,
): { values: T[]; more: NotListed } {
  const large = values.filter(({ n }) => n >= minimumN);
  const small = values.filter(({ n }) => n < minimumN);
  const left = [...large.slice(most.large), ...small.slice(most.small)];
  return {
    values: [...large.slice(0, most.large), ...small.slice(0, most.small)],
    more: { values: left.length, n: left.reduce((sum, { n }) => sum + n, 0) },
  };
}
