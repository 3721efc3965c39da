import type { Unit } from "../../route/choices.ts";
import { type Span, addDays, addMonths, daysFrom } from "../../choices/presets.ts";

/** The days of a period that were counted, both included, where those are not all days of its week, month or quarter. */
export interface Unfinished {
  /** Its first counted day, where the week, month or quarter began before it. */
  from: string | null;
  /** Its last counted day, where the week, month or quarter goes on after it. */
  to: string | null;
}

/** A Monday. */
const MONDAY = "2024-01-01";

/** First and last day of the week, month or quarter that a day belongs to. */
function calendarOf(day: string, unit: Unit): { from: string; to: string } {
  if (unit === "week") {
    const past = daysFrom(MONDAY, day) % 7;
    const from = addDays(day, -(past < 0 ? past + 7 : past));
    return { from, to: addDays(from, 6) };
  }
  const month = Number(day.slice(5, 7));
  const first = unit === "month" ? month : Math.floor((month - 1) / 3) * 3 + 1;
  const from = `${day.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
  return { from, to: addDays(addMonths(from, unit === "month" ? 1 : 3), -1) };
}

/**
 * Whether a period of a trend is only a part of its week, month or quarter: it runs still, the chosen days begin or end
 * within it, or the first answer came within it. Null for a whole one. Days without answers at the end of a period that is
 * over do not make it unfinished.
 *
 * @param point first and last day of the period with answers to count
 * @param chosen the days that were asked for
 */
export function unfinishedOf(
  point: { from: string; to: string },
  { unit, chosen, today }: { unit: Unit; chosen: Span; today: string },
): Unfinished | null {
  const calendar = calendarOf(point.from, unit);
  const last = chosen.to !== null && chosen.to < today ? chosen.to : today;
  const from = point.from > calendar.from ? point.from : null;
  const to = last < calendar.to ? last : null;
  return from === null && to === null ? null : { from, to };
}
