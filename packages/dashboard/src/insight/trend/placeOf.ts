import { daysFrom } from "../../choices/presets.ts";

/** First and last day of a period, both included. */
interface Days {
  from: string;
  to: string;
}

/**
 * Where a day lies in a row of periods that are drawn at equal distances: 2 is the middle of the third period, 1.5 its
 * start. A day between two periods lies on their border.
 */
export function placeOf(periods: readonly Days[], day: string): number {
  const within = periods.findIndex(({ from, to }) => from <= day && day <= to);
  const period = periods[within];
  if (period === undefined) return periods.filter(({ to }) => to < day).length - 0.5;
  const days = daysFrom(period.from, period.to) + 1;
  return within - 0.5 + (daysFrom(period.from, day) + 0.5) / days;
}

/** The period that a place belongs to: its index, for a place outside that of the first or last. */
export function periodAt(place: number, periods: number): number {
  return Math.max(0, Math.min(periods - 1, Math.floor(place + 0.5)));
}
