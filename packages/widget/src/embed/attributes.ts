/** The names under which a page sets up a survey: attributes of the element, and with `data-` of the script tag. */
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
] as const;

/** The attributes as they stand; null where one is left out. */
export type Attributes = Record<(typeof ATTRIBUTES)[number], string | null>;
