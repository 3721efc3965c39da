import { type Box, overlaps } from "./box.ts";
import { textWidth } from "./measure.ts";

/** Rule and value of a line, standing on it. */
export interface LineLabel {
  text: string;
  box: Box;
}

/** The label of the standing line: above the frame, over the line, clear of the axis title at the left. */
export function standingLabel(
  text: string,
  at: number,
  frame: Box,
  titleEnd: number,
  size: number,
): LineLabel {
  const width = textWidth(text, size);
  const most = frame.x + frame.width - width;
  const x = Math.max(Math.min(at - width / 2, most), Math.min(titleEnd + size, most));
  return { text, box: { x, y: frame.y - size * 1.55, width, height: size * 1.2 } };
}

/** The label of the lying line: on it, as far to the right as no marker or corner word is in the way. */
export function lyingLabel(
  text: string,
  at: number,
  frame: Box,
  size: number,
  avoid: readonly Box[],
): LineLabel {
  const width = textWidth(text, size);
  const height = size * 1.25;
  let best: { box: Box; hits: number } | null = null;
  for (let step = 0; step <= 20; step += 1)
    for (const y of [at - height - 2, at + 3]) {
      const x = frame.x + frame.width - 6 - width - ((frame.width - width - 12) * step) / 20;
      const box = { x, y, width, height };
      const hits = avoid.filter((other) => overlaps(other, box)).length;
      if (best === null || hits < best.hits) best = { box, hits };
      if (hits === 0) return { text, box };
    }
  return { text, box: best?.box ?? { x: frame.x, y: at - height, width, height } };
}
