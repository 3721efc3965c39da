/** A name without blanks around it, with one between its words, in one Unicode form (NFC). */
export function tidySpelling(text: string): string {
  return text.normalize().replace(/\s+/gu, " ").trim();
}

/**
 * What all spellings of one name have in common: two texts that differ in letter case, blanks or Unicode form alone fold to the same.
 * Upper case first, since only that makes `ß` and `SS`, and the two small sigmas, one; JavaScript has no case folding of its own.
 */
export function foldSpelling(text: string): string {
  return tidySpelling(tidySpelling(text).toUpperCase().toLowerCase());
}
