/**
 * The names under which a page sets up a survey: attributes of the element, and of the script tag with `data-` or
 * in its query.
 */
export const ATTRIBUTES = [
  "survey",
  "host",
  "mode",
  "position",
  "target",
  "language",
  "brand",
  "scheme",
  "label",
  "hidden-values",
  "prefill",
  "event",
] as const;

/** The attributes as they stand; null where one is left out. */
export type Attributes = Record<(typeof ATTRIBUTES)[number], string | null>;
