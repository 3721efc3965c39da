import type { Improvement } from "@klankbord/shared";
import { addDays } from "../choices/presets.ts";
import { type After, MOST, afterOf } from "../improve/improvements/beforeAfter.ts";

/** Days for which a look at an improvement waits, once its days are over: nobody says that they have looked. */
const WAITS = 30;

/** An improvement whose days are over, and what to compare to see what it did. */
export interface Review {
  improvement: Improvement;
  after: After;
}

/**
 * The improvements whose days after are complete since less than a month, the latest first: now the comparison will not become any surer.
 *
 * @param first ISO day of the survey's first response
 * @param today ISO day
 */
export function reviewsOf(
  improvements: readonly Improvement[],
  days: { first: string | null; today: string },
): Review[] {
  return improvements
    .flatMap((improvement): Review[] => {
      const over = addDays(improvement.day, MOST);
      if (over > days.today || addDays(over, WAITS) <= days.today) return [];
      const after = afterOf(improvement.day, days);
      return typeof after === "string" ? [] : [{ improvement, after }];
    })
    .toSorted((a, b) => (a.improvement.day < b.improvement.day ? 1 : -1));
}
