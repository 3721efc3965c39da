/** NUL cuts a text short elsewhere, XML takes none of them, and no person types them; tab and newline stay. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;

/** Half of a surrogate pair: in SQLite two different ones become the same bytes. And two that are no characters at all. */
const HALVES = /\p{Cs}|[\uFFFE\uFFFF]/gu;

/**
 * What somebody wrote, character for character, without what is no character: half surrogates and control codes (T4). Every text passes
 * here where it enters, whoever wrote it and wherever it goes.
 */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(CONTROLS, "").replace(HALVES, "\uFFFD");
}
