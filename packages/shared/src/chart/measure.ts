/**
 * Widths in em of a wide sans serif in semi-bold (Inter 650), by groups of letters of about one width. A server has no
 * font to measure with, and a picture may be shown in a font we do not know: a label is given a little too much room
 * rather than too little.
 */
const GROUPS: readonly (readonly [letters: string, em: number])[] = [
  ["iljI.,:;'’‘|! ", 0.31],
  ['frt()[]/-`"·', 0.41],
  ["skvxyzcaeJ?*–", 0.6],
  ["bdghnopquBEFLPTRSZ0123456789+=<>#$&", 0.66],
  ["ACDHKNUVXYGOQ→←↑↓", 0.77],
  ["wWmM%@—…", 1.03],
];

const EM = new Map(GROUPS.flatMap(([letters, em]) => [...letters].map((letter) => [letter, em] as const)));

/** Room that a text takes at most, in pixels, at the given font size. Unknown letters count as wide ones. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const letter of text.normalize("NFD")) {
    if (/\p{M}/u.test(letter)) continue;
    em += EM.get(letter) ?? 1;
  }
  return em * size;
}

/** Shortens a text with an ellipsis until it fits. */
function clip(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, size) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** Breaks a text at spaces into lines that fit; the last line allowed is shortened when there is more. */
export function wrap(text: string, size: number, room: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(/\s+/u).filter((word) => word !== "");
  for (const [index, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= room || line === "") {
      line = longer;
      continue;
    }
    if (lines.length + 1 >= most)
      return [...lines, clip([line, ...words.slice(index)].join(" "), size, room)];
    lines.push(line);
    line = word;
  }
  return line === "" ? lines : [...lines, clip(line, size, room)];
}
