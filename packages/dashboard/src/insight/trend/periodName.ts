import type { Language } from "../../words/language.ts";

/** A period as the server names it ("2026-W07", "2026-02", "2026-Q1") in a few letters for an axis. */
export function periodName(period: string, language: Language): string {
  const year = period.slice(0, 4);
  const rest = period.slice(5);
  if (rest.startsWith("W")) return `wk ${Number(rest.slice(1))} ’${year.slice(2)}`;
  if (rest.startsWith("Q")) return `${language === "nl" ? "kw " : "Q"}${rest.slice(1)} ${year}`;
  const date = new Date(`${year}-${rest}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return period;
  const month = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" })
    .format(date)
    .replace(".", "");
  return `${month} ’${year.slice(2)}`;
}
