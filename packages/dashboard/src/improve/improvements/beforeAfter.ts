import { addDays, daysFrom } from "../../choices/presets.ts";

/** Days on each side at most: longer ago, other things have changed as well. */
export const MOST = 90;

/** The first days since an improvement took effect, as many as the days before it that they are compared with. */
export interface After {
  from: string;
  to: string;
  days: number;
}

/**
 * What to compare to see what an improvement did: equal spans before and after its day, of at most 90 days, none of them
 * before the first answer or after today. `planned` where its day has still to come, `too_soon` where nobody answered
 * before it.
 */
export function afterOf(
  day: string,
  { first, today }: { first: string | null; today: string },
): After | "planned" | "too_soon" {
  if (day > today) return "planned";
  const before = first === null ? 0 : daysFrom(first, day);
  if (before < 1) return "too_soon";
  const days = Math.min(MOST, before, daysFrom(day, today) + 1);
  return { from: day, to: addDays(day, days - 1), days };
}
