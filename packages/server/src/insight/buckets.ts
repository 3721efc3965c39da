import type { TREND_UNITS } from "@klankbord/shared/api";

/** The lengths by which a trend cuts time; weeks are those of ISO 8601, Monday to Sunday. */
export type Step = (typeof TREND_UNITS)[number];

/** One point in time of a trend. */
export interface Bucket {
  /** "2026-W07", "2026-02" or "2026-Q1" */
  period: string;
  /** First and last day, YYYY-MM-DD, both included and within what was asked. */
  from: string;
  to: string;
}

const DAY_MS = 86_400_000;

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const two = (number: number): string => String(number).padStart(2, "0");

function startOf(day: string, step: Step): Date {
  const date = dateOf(day);
  if (step === "week") return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY_MS);
  const month = step === "month" ? date.getUTCMonth() : date.getUTCMonth() - (date.getUTCMonth() % 3);
  return new Date(Date.UTC(date.getUTCFullYear(), month, 1));
}

function next(start: Date, step: Step): Date {
  if (step === "week") return new Date(start.getTime() + 7 * DAY_MS);
  return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + (step === "month" ? 1 : 3), 1));
}

function nameOf(start: Date, step: Step): string {
  if (step === "month") return dayOf(start).slice(0, 7);
  if (step === "quarter") return `${start.getUTCFullYear()}-Q${start.getUTCMonth() / 3 + 1}`;
  // A week belongs to the year of its Thursday.
  const thursday = new Date(start.getTime() + 3 * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-W${two(week)}`;
}

/** Every week, month or quarter that a stretch of days touches, oldest first, at most `most`; null where there are more. */
export function buckets(from: string, to: string, step: Step, most: number): Bucket[] | null {
  const all: Bucket[] = [];
  for (let start = startOf(from, step); dayOf(start) <= to; start = next(start, step)) {
    if (all.length === most) return null;
    const last = dayOf(new Date(next(start, step).getTime() - DAY_MS));
    const first = dayOf(start);
    all.push({
      period: nameOf(start, step),
      from: first < from ? from : first,
      to: last > to ? to : last,
    });
  }
  return all;
}
