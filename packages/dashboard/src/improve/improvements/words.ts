/** Fields of an improvement that the server can refuse. */
export const FIELDS = ["title", "day", "item", "groups", "note"] as const;
export type Field = (typeof FIELDS)[number];

/** The words of the register of improvements in one language. */
export interface ImprovementWords {
  title: string;
  intro: string;
  empty: string;
  add: string;
  adding: string;
  changing: string;
  labels: Record<Field, string>;
  titleHelp: string;
  optional: string;
  noItem: string;
  /** Behind an item that the survey does not ask (any more). */
  dropped: (item: string) => string;
  which: (dimension: string) => string;
  noValues: string;
  save: string;
  saving: string;
  cancel: string;
  change: string;
  remove: string;
  /** Names of buttons for who hears them without the row around them. */
  changeOf: (title: string) => string;
  removeOf: (title: string) => string;
  compare: string;
  compareOf: (title: string) => string;
  /** How long the periods of the comparison are, each. */
  days: (n: string, one: boolean) => string;
  tooSoon: string;
  planned: string;
  done: Record<"added" | "changed" | "removed" | "undone", (title: string) => string>;
  undo: string;
  problems: Record<Field, string>;
  conflict: string;
  conflictWays: string;
  gone: string;
  notRemoved: (title: string) => string;
  full: string;
  offline: string;
  busy: string;
}
