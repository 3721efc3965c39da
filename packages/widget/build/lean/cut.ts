/** A passage of a library's own built file, from one text up to another, and what stands there instead. */
type Cut = [from: string, to: string, put: string];

/** Why, and what is cut for it. */
export type Cuts = Record<string, Cut[]>;

/**
 * The code without these passages. Each must be found exactly once, so that another version of the library fails the
 * build, with the passage to look at again, and is never half cut.
 */
export function cut(code: string, cuts: Cuts): string {
  let lean = code;
  for (const [why, passages] of Object.entries(cuts))
    for (const [from, to, put] of passages) {
      const [before, after, more] = lean.split(from);
      const end = after?.indexOf(to) ?? -1;
      if (after === undefined || more !== undefined || end < 0)
        throw new Error(`the library has changed: look again at "${from}" (${why})`);
      lean = before + put + after.slice(end);
    }
  return lean;
}
