/** Whole numbers of 0 and up per person, row by row: what a bootstrap adds up. */
export interface Fields {
  n: number;
  /** Numbers per person */
  width: number;
  /** n · width */
  values: Uint8Array;
}

export interface PackedFields {
  n: number;
  /** Blocks of four doubles per person, n · 4 each; people in an order that depends on their answers alone */
  blocks: Float64Array[];
  /** Where field f lies: its word, and the power of two that it is multiplied by and its sum stays below. */
  places: { word: number; unit: number; room: number }[];
}

/** A double holds whole numbers exactly below this. */
const EXACT = 2 ** 53;

/**
 * Puts several small numbers into one double, each with room for its sum over `size` people, so that one addition adds
 * them all: adding up redrawn people is all that a bootstrap spends its time on.
 *
 * People are sorted by what they answered, so that the same answers give the same draws in whatever order they were read.
 *
 * @param size people per draw
 */
export function packFields({ n, width, values }: Fields, size: number): PackedFields {
  const places: PackedFields["places"] = [];
  let [word, unit] = [0, 1];
  for (let field = 0; field < width; field++) {
    let largest = 1;
    for (let at = field; at < n * width; at += width) largest = Math.max(largest, values[at] ?? 0);
    const room = 2 ** Math.ceil(Math.log2(largest * size + 1));
    if (unit * room > EXACT) [word, unit] = [word + 1, 1];
    places.push({ word, unit, room });
    unit *= room;
  }
  const words = word + 1;
  const unsorted = new Float64Array(n * words);
  for (let person = 0; person < n; person++)
    places.forEach(({ word, unit }, field) => {
      const at = person * words + word;
      unsorted[at] = (unsorted[at] ?? 0) + unit * (values[person * width + field] ?? 0);
    });
  const order = Uint32Array.from({ length: n }, (_, person) => person).sort((a, b) => {
    for (let at = 0; at < words; at++) {
      const difference = (unsorted[a * words + at] ?? 0) - (unsorted[b * words + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const blocks = Array.from({ length: Math.ceil(words / 4) }, () => new Float64Array(n * 4));
  order.forEach((person, place) => {
    for (let at = 0; at < words; at++) {
      const block = blocks[at >> 2];
      if (block !== undefined) block[place * 4 + (at & 3)] = unsorted[person * words + at] ?? 0;
    }
  });
  return { n, blocks, places };
}
