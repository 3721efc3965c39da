/**
 * Every word that a customer sees or hears, in one language. A language that lacks one does not compile.
 * `[u form|je form]` is resolved by how the survey addresses Dutch customers; `{0}` and `{1}` are filled in.
 */
export interface Words {
  /** Writing direction of the language. */
  dir: "ltr" | "rtl";
  /** The language's own name, for the language switch. */
  self: string;
  language: string;
  agree: string;
  matters: string;
  /** Names of the five values of satisfaction, low to high; other scales use only the ends. */
  agreement: readonly [string, string, string, string, string];
  importance: readonly [string, string, string, string, string];
  /** Short form in the cell, and the words that a screen reader adds to it. */
  na: string;
  naLong: string;
  /** Progress: item {0} of {1}. */
  progress: string;
  /** A value on a scale without named values: {0} out of {1}. */
  value: string;
  back: string;
  next: string;
  skip: string;
  send: string;
  sending: string;
  retry: string;
  close: string;
  minimise: string;
  resume: string;
  remark: string;
  optional: string;
  wantsAnswer: string;
  name: string;
  email: string;
  phone: string;
  consent: string;
  anonymous: string;
  privacy: string;
  thanks: string;
  thanksText: string;
  /** One side of an item is open. */
  oneSide: string;
  /** Nothing was answered at all. */
  nothing: string;
  /** An answer is wanted, but there is no e-mail address or telephone number to send it to. */
  noAddress: string;
  /** The e-mail address cannot be one. */
  badEmail: string;
  unsent: string;
  /** Kept on the device; goes out by itself. */
  unsentKept: string;
  /** The browser keeps nothing: only this page holds the answers. */
  unsentHere: string;
  refused: string;
  refusedText: string;
  closed: string;
  unavailable: string;
}
