export const PRESETS = ["days30", "days90", "quarter", "half", "year", "all", "custom"] as const;
export type Preset = (typeof PRESETS)[number];

/** ISO days, both included; null is no limit at that end. */
export interface Span {
  from: string | null;
  to: string | null;
}

const DAY = 86_400_000;

/** The calendar day of a moment where the reader is. */
export function dayOf(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const iso = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

export function addDays(day: string, days: number): string {
  return iso(utc(day) + days * DAY);
}

/** Days from one to the other; 0 for the same. */
export function daysFrom(one: string, other: string): number {
  return Math.round((utc(other) - utc(one)) / DAY);
}

/** The same date some months on; the last day of the month where that has no such date. */
export function addMonths(day: string, months: number): string {
  const date = new Date(utc(day));
  const wanted = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(date.getUTCFullYear(), wanted + 1, 0)).getUTCDate();
  return iso(Date.UTC(date.getUTCFullYear(), wanted, Math.min(date.getUTCDate(), last)));
}

/** The days that a preset means today. Periods end today, so many months start the day after today's date then. */
export function spanOf(preset: Preset, today: string, custom: Span): Span {
  if (preset === "days30") return { from: addDays(today, -29), to: today };
  if (preset === "days90") return { from: addDays(today, -89), to: today };
  if (preset === "quarter") {
    const month = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
    return { from: `${today.slice(0, 4)}-${String(month).padStart(2, "0")}-01`, to: today };
  }
  if (preset === "year") return { from: addDays(addMonths(today, -12), 1), to: today };
  if (preset === "half") return { from: addDays(addMonths(today, -6), 1), to: today };
  return preset === "all" ? { from: null, to: null } : custom;
}

/** The period just before, of the same length; null where a period has no start or no end. */
export function spanBefore({ from, to }: Span): Span | null {
  if (from === null || to === null) return null;
  const days = daysFrom(from, to) + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
}

/** The same days a year earlier. */
export function spanYearAgo({ from, to }: Span): Span | null {
  return from === null || to === null ? null : { from: addMonths(from, -12), to: addMonths(to, -12) };
}
