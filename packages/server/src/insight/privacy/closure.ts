import { suppress } from "@klankbord/shared/matrix";
import { nullSpace } from "./nullSpace.ts";

/** Cells of which the sum can be asked for. */
export interface Line {
  /** Places of cells. */
  cells: readonly number[];
  /** Answers of the line, also those in no cell. */
  total: number;
}

/** Hidden cells up to which what follows from all lines at once is worked out; beyond it whole lines are hidden. */
const MOST = 300;
/** Small cells up to which sets of any size are looked at; beyond it single cells and pairs. */
const MOST_SMALL = 16;

/**
 * Which cells may not be shown so that nothing of fewer than `minimumN` people follows from all cells that are shown and
 * all lines together (P5). The plain rule is `tellsFew`; this hides, until it holds, the next smallest cell beside.
 *
 * @param counts answers per cell; the cells do not overlap
 * @param already cells that are hidden for other reasons
 */
export function closeCells(
  counts: readonly number[],
  lines: readonly Line[],
  minimumN: number,
  already: readonly boolean[] = [],
): boolean[] {
  const hidden = counts.map((n, at) => n > 0 && (n < minimumN || already[at] === true));
  for (;;) {
    closeLines(counts, lines, minimumN, hidden);
    const places = counts.flatMap((_, at) => (hidden[at] ? [at] : []));
    if (places.length > MOST) return wholeLines(counts, lines, hidden);
    const told = firstFew(counts, lines, minimumN, places);
    if (!told) return hidden;
    const beside = lines.filter(({ cells }) => cells.some((at) => told.includes(at)));
    const next = smallestShown(counts, hidden, beside) ?? smallestShown(counts, hidden, lines);
    if (next === null) return hidden;
    hidden[next] = true;
  }
}

/** Line by line until nothing changes: what hides a cell in its row needs company in its column too. */
function closeLines(
  counts: readonly number[],
  lines: readonly Line[],
  minimumN: number,
  hidden: boolean[],
): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const { cells, total } of lines) {
      const own = suppress(
        cells.map((at) => counts[at] ?? 0),
        total,
        minimumN,
        cells.map((at) => hidden[at] ?? false),
      );
      cells.forEach((at, place) => {
        if (!own[place] || hidden[at]) return;
        hidden[at] = true;
        changed = true;
      });
    }
  }
}

/** Each line is shown or hidden as a whole: then there is nothing to be taken from anything. */
function wholeLines(counts: readonly number[], lines: readonly Line[], hidden: boolean[]): boolean[] {
  for (let changed = true; changed;) {
    changed = false;
    for (const { cells } of lines) {
      if (!cells.some((at) => hidden[at])) continue;
      for (const at of cells) {
        if (hidden[at] || (counts[at] ?? 0) === 0) continue;
        hidden[at] = true;
        changed = true;
      }
    }
  }
  return hidden;
}

function smallestShown(
  counts: readonly number[],
  hidden: readonly boolean[],
  lines: readonly Line[],
): number | null {
  const shown = lines.flatMap(({ cells }) => cells).filter((at) => !hidden[at] && (counts[at] ?? 0) > 0);
  const [first] = shown.toSorted((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0) || one - other);
  return first ?? null;
}

/** The hidden cells in each line, with one more for the answers of the line in no cell. */
function unknownsOf(
  counts: readonly number[],
  lines: readonly Line[],
  places: readonly number[],
): number[][] {
  return lines.map(({ cells, total }, line) => {
    const outside = total - cells.reduce((sum, at) => sum + (counts[at] ?? 0), 0);
    return [
      ...places.map((at) => (cells.includes(at) ? 1 : 0)),
      ...lines.map((_, other) => (other === line && outside > 0 ? 1 : 0)),
    ];
  });
}

/** A set of hidden cells of fewer than the minimum together whose sum follows; null where there is none. */
function firstFew(
  counts: readonly number[],
  lines: readonly Line[],
  minimumN: number,
  places: readonly number[],
): number[] | null {
  const free = nullSpace(unknownsOf(counts, lines, places));
  // A sum follows where no change that all lines allow changes it.
  const small = places
    .map((at, place) => ({ at, n: counts[at] ?? 0, moves: free.map((one) => one[place] ?? 0) }))
    .filter(({ n }) => n > 0 && n < minimumN);
  const most = small.length > MOST_SMALL ? 2 : small.length;
  const look = (from: number, chosen: number[], n: number, moves: readonly number[]): number[] | null => {
    if (chosen.length > 0 && moves.every((move) => Math.abs(move) < 1e-9)) return chosen;
    if (chosen.length === most) return null;
    for (let next = from; next < small.length; next++) {
      const one = small[next];
      if (!one || n + one.n >= minimumN) continue;
      const sums = one.moves.map((move, place) => move + (moves[place] ?? 0));
      const found = look(next + 1, [...chosen, one.at], n + one.n, sums);
      if (found) return found;
    }
    return null;
  };
  return look(
    0,
    [],
    0,
    free.map(() => 0),
  );
}
