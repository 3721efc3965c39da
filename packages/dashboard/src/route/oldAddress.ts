import { CHOICE_NAMES } from "./choices.ts";

/** Where the pages of `/dashboard?page=…` went. */
const MOVED: Readonly<Record<string, string>> = {
  matrix: "/insight/priorities",
  compare: "/insight/compare",
  groups: "/insight/groups",
  drivers: "/insight/drivers",
  trend: "/insight/trend",
  indicators: "/insight/indicators",
  people: "/settings/people",
};

/** The address of today of one of before areas had addresses of their own; null for any other. Links in mails and bookmarks live long. */
export function movedAddress(path: string, search: string): string | null {
  if (!/^\/dashboard\/?$/u.test(path)) return null;
  const query = new URLSearchParams(search);
  const page = query.get("page");
  // The priorities were the page that needed no name, and a view of them was sent around by its choices alone.
  const chosen = page !== null || [...query.keys()].some((name) => CHOICE_NAMES.has(name));
  if (!chosen) return null;
  query.delete("page");
  const place = Object.hasOwn(MOVED, page ?? "matrix") ? MOVED[page ?? "matrix"] : MOVED["matrix"];
  const text = query.toString();
  return `/dashboard${place}${text === "" ? "" : `?${text}`}`;
}
