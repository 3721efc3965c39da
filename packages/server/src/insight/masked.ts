import type { Cells, ItemCells, SideCells } from "@klankbord/shared/matrix";

const NO_PAIRS = { n: 0, s: 0, i: 0, ss: 0, ii: 0, si: 0 };

function ratings(side: SideCells | null): number {
  return side?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
}

function emptied(side: SideCells): SideCells {
  return { ...side, counts: side.counts.map(() => 0) };
}

/** Cells of nobody: what a withheld selection is computed from, so that nothing of it can be in the result. */
export function emptyCells(cells: Cells): Cells {
  return {
    n: 0,
    items: cells.items.map(({ key, satisfaction, importance }) => {
      const nobody = { counts: satisfaction.counts.map(() => 0), notApplicable: 0, noAnswer: 0, skipped: 0 };
      return {
        key,
        satisfaction: nobody,
        importance: importance && nobody,
        pairs: NO_PAIRS,
        importantDissatisfied: 0,
      };
    }),
    straight: { n: 0, same: 0 },
  };
}

/**
 * A selection without the ratings that would tell about too few people outside it: where the rest (everybody minus the
 * selection) holds 1 to minimumN − 1 ratings of a side, everybody's figure minus the selection's would be theirs.
 */
export function maskedCells(selection: Cells, everybody: Cells, minimumN: number): Cells {
  const reveals = (inside: number, all: number): boolean => all > inside && all - inside < minimumN;
  const items = selection.items.map((item, index): ItemCells => {
    const all = everybody.items[index];
    if (!all) return item;
    const satisfaction = reveals(ratings(item.satisfaction), ratings(all.satisfaction));
    const importance = reveals(ratings(item.importance), ratings(all.importance));
    const pairs = satisfaction || importance || reveals(item.pairs.n, all.pairs.n);
    if (!pairs) return item;
    return {
      key: item.key,
      satisfaction: satisfaction ? emptied(item.satisfaction) : item.satisfaction,
      importance: item.importance && (importance ? emptied(item.importance) : item.importance),
      pairs: NO_PAIRS,
      importantDissatisfied: 0,
    };
  });
  return { ...selection, items };
}

/** The rest: everybody minus a selection. */
export function restOf(everybody: Cells, selection: Cells): Cells {
  const side = (all: SideCells, part: SideCells): SideCells => ({
    counts: all.counts.map((count, index) => count - (part.counts[index] ?? 0)),
    notApplicable: all.notApplicable - part.notApplicable,
    noAnswer: all.noAnswer - part.noAnswer,
    skipped: all.skipped - part.skipped,
  });
  return {
    n: everybody.n - selection.n,
    items: everybody.items.map((all, index) => {
      const part = selection.items[index];
      if (!part) return all;
      return {
        key: all.key,
        satisfaction: side(all.satisfaction, part.satisfaction),
        importance: all.importance && part.importance && side(all.importance, part.importance),
        pairs: {
          n: all.pairs.n - part.pairs.n,
          s: all.pairs.s - part.pairs.s,
          i: all.pairs.i - part.pairs.i,
          ss: all.pairs.ss - part.pairs.ss,
          ii: all.pairs.ii - part.pairs.ii,
          si: all.pairs.si - part.pairs.si,
        },
        importantDissatisfied: all.importantDissatisfied - part.importantDissatisfied,
      };
    }),
    straight: {
      n: everybody.straight.n - selection.straight.n,
      same: everybody.straight.same - selection.straight.same,
    },
  };
}
