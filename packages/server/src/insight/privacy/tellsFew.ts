import type { Line } from "./closure.ts";

const ZERO = 1e-9;

/** How many of these rows say something that the others do not. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = left.findIndex((row, place) => place >= found && Math.abs(row[column] ?? 0) > ZERO);
    if (at < 0) continue;
    const pivot = left[at] ?? [];
    left[at] = left[found] ?? [];
    left[found] = pivot;
    for (let below = found + 1; below < left.length; below++) {
      const factor = (left[below]?.[column] ?? 0) / (pivot[column] ?? 1);
      left[below] = (left[below] ?? []).map((value, place) => value - factor * (pivot[place] ?? 0));
    }
    found++;
  }
  return found;
}

/**
 * The plain rule: whether the sum over any set of cells of 1 to `minimumN` − 1 answers together follows from the cells
 * that are shown and the lines, by adding and taking away as often as one likes. It tries every set, so it is for tables
 * of a dozen cells; `closeCells` is what runs.
 */
export function tellsFew(
  counts: readonly number[],
  lines: readonly Line[],
  minimumN: number,
  hidden: readonly boolean[],
): boolean {
  const there = counts.flatMap((n, at) => (n > 0 ? [at] : []));
  const outside = lines.map(
    ({ cells, total }) => total - cells.reduce((sum, at) => sum + (counts[at] ?? 0), 0),
  );
  const width = counts.length + lines.length;
  const vector = (cells: readonly number[], also: number | null = null): number[] =>
    Array.from({ length: width }, (_, place) => (cells.includes(place) || place === also ? 1 : 0));
  const known = [
    ...there.filter((at) => !hidden[at]).map((at) => vector([at])),
    ...lines.map(({ cells }, line) =>
      vector(
        cells.filter((at) => (counts[at] ?? 0) > 0),
        (outside[line] ?? 0) > 0 ? counts.length + line : null,
      ),
    ),
  ];
  const full = rank(known);
  const sets = Array.from({ length: 2 ** there.length - 1 }, (_, bits) =>
    there.filter((_at, place) => (bits + 1) & (1 << place)),
  );
  return sets.some((set) => {
    const n = set.reduce((sum, at) => sum + (counts[at] ?? 0), 0);
    return n < minimumN && rank([...known, vector(set)]) === full;
  });
}
