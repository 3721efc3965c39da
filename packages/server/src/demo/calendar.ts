import type { Random } from "./random.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Days that a demo covers, today included. */
const DEMO_DAYS = 365;

/** Answers by day of the week, Sunday first: centres open Monday to Saturday, and people answer on Sunday too. */
const BY_WEEKDAY = [0.35, 1.35, 1.2, 1.15, 1.1, 1.15, 0.7] as const;

/** Answers by month, January first: stars crack into splits in frost, and holidays bring gravel and long drives. */
const BY_MONTH = [1.35, 1.3, 1.1, 0.95, 0.9, 0.95, 1.1, 1, 0.85, 0.85, 0.95, 1.1] as const;

/** Hours of the day (UTC) in which people answer, as weights: opening hours, and a second wave in the evening. */
const HOURS = [
  ...[7, 8, 9, 10, 11].map((hour) => ({ hour, share: 1 })),
  ...[12, 13, 14, 15, 16].map((hour) => ({ hour, share: 0.9 })),
  ...[17, 18, 19, 20].map((hour) => ({ hour, share: 1.2 })),
];

export interface Moment {
  /** ms since 1970 */
  at: number;
  /** Whole days before today. */
  daysAgo: number;
}

/**
 * When a year of answers came in, oldest first, as many as asked for on average. Nothing lies in the future: today
 * counts for the part of it that has passed.
 */
export function moments(count: number, now: number, random: Random): Moment[] {
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  const days = Array.from({ length: DEMO_DAYS }, (_, index) => DEMO_DAYS - 1 - index).map((daysAgo) => {
    const start = today - daysAgo * DAY_MS;
    const date = new Date(start);
    const busy = (BY_WEEKDAY[date.getUTCDay()] ?? 1) * (BY_MONTH[date.getUTCMonth()] ?? 1);
    return { daysAgo, start, busy };
  });
  const all = days.reduce((sum, { busy }) => sum + busy, 0);

  return days
    .flatMap(({ daysAgo, start, busy }) => {
      const expected = (count * busy) / all;
      const answers = Math.max(0, Math.round(expected + Math.sqrt(expected) * random.normal()));
      return Array.from({ length: answers }, () => {
        const at = start + (random.pick(HOURS).hour + random.next()) * HOUR_MS;
        return { at: Math.floor(at), daysAgo };
      });
    })
    .filter(({ at }) => at < now)
    .toSorted((one, other) => one.at - other.at);
}

/** A moment so many days before now, for answers that the demo places by hand. */
export function daysBefore(now: number, days: number): Moment {
  return { at: now - days * DAY_MS, daysAgo: Math.ceil(days) };
}
