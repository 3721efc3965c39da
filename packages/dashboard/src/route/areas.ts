/** Where one can be at work, in the order of the rail: the first part of an address after `/dashboard/`. */
export const AREA_KEYS = [
  "today",
  "insight",
  "answers",
  "dossiers",
  "improve",
  "surveys",
  "settings",
] as const;

export type AreaKey = (typeof AREA_KEYS)[number];

/** Where one sees the answers of a survey, a period and a group: these are chosen once and stay while one walks there. */
export const CHOOSING: ReadonlySet<AreaKey> = new Set<AreaKey>(["insight", "answers", "improve"]);
