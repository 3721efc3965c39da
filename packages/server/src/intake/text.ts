/** NUL cuts a text short elsewhere, and no person types the others; tab and newline stay. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;

/** Half of a surrogate pair: in SQLite two different ones become the same bytes. */
const HALVES = /\p{Cs}/gu;

/** What a customer wrote, character for character, without what is no character: half surrogates and control codes (T4). */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(CONTROLS, "").replace(HALVES, "\uFFFD");
}
