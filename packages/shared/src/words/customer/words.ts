/**
 * Every word of the widget that a customer sees or hears, in one language. A language that lacks one does not compile.
 * Where a word depends on how the survey addresses its customers, both stand in `[u form|je form]`.
 */
export interface CustomerWords {
  /** Only for a language that runs from right to left. */
  dir?: "rtl";
  language: string;
  agree: string;
  matters: string;
  /** Names of the five values, low to high; other scales use only the ends. */
  satisfaction: readonly [string, string, string, string, string];
  importance: readonly [string, string, string, string, string];
  /** "Not applicable": short in the cell, and in full for a screen reader. */
  na: string;
  naLong: string;
  /** The progress: the widget puts the two numbers in the place of {0} and {1}. */
  of: string;
  back: string;
  next: string;
  skip: string;
  send: string;
  sending: string;
  retry: string;
  close: string;
  minimise: string;
  remark: string;
  optional: string;
  wantsAnswer: string;
  name: string;
  email: string;
  phone: string;
  consent: string;
  anonymous: string;
  privacy: string;
  sent: string;
  sentText: string;
  /** One side of an item is open. */
  oneSide: string;
  /** Nothing was answered at all. */
  nothing: string;
  /** An answer is wanted, and there is no place to send it to. */
  noAddress: string;
  unsent: string;
  /** Kept on the device; goes out by itself. */
  keptText: string;
  /** The browser keeps nothing: only this page holds the answers. */
  hereText: string;
  refused: string;
  refusedText: string;
  /** Above the words of an answer that was refused. */
  copy: string;
  closed: string;
  unavailable: string;
}
