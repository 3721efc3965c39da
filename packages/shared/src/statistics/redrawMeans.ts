import type { Fields } from "./packFields.ts";
import { redrawSums } from "./redrawSums.ts";

interface Ratings {
  n: number;
  /** Ratings per person */
  width: number;
  /** n · width, row by row; 0 is missing */
  values: Uint8Array;
}

/**
 * Draws whole people again and hands every draw's means to `visit`: of each rating over those who gave it, and 0 where
 * nobody in the draw did. The array is used again for the next draw.
 */
export function redrawMeans(
  ratings: Ratings,
  { draws, seed }: { draws: number; seed: number },
  visit: (means: Float64Array) => void,
): void {
  const { n, width } = ratings;
  const means = new Float64Array(width);
  redrawSums({ fields: withPresence(ratings), size: n, draws, seed }, (sums) => {
    for (let at = 0; at < width; at++) {
      const count = sums[width + at] ?? 0;
      means[at] = count > 0 ? (sums[at] ?? 0) / count : 0;
    }
    visit(means);
  });
}

/** The ratings, and for each a 1 where there is one: means need both sums. */
function withPresence({ n, width, values }: Ratings): Fields {
  const fields = new Uint8Array(n * width * 2);
  for (let person = 0; person < n; person++)
    for (let at = 0; at < width; at++) {
      const value = values[person * width + at] ?? 0;
      fields[person * width * 2 + at] = value;
      fields[person * width * 2 + width + at] = value > 0 ? 1 : 0;
    }
  return { n, width: width * 2, values: fields };
}
