import { straightLine } from "../statistics/straightLine.ts";
import type { Cells, ItemCells, People, SideCells } from "./cells.ts";

/** Counts people into cells: what tallies add up one response at a time. A missing rating counts as "no answer". */
export function countCells(people: People, keys: readonly string[], scale: number): Cells {
  const width = people.items * 2;
  const rating = (person: number, item: number, side: 0 | 1): number =>
    people.values[person * width + item * 2 + side] ?? 0;
  const items = keys.map((key, item): ItemCells => {
    const counted = (side: 0 | 1): SideCells => {
      const counts = Array.from({ length: scale }, () => 0);
      let noAnswer = 0;
      for (let person = 0; person < people.n; person++) {
        const value = rating(person, item, side);
        if (value === 0) noAnswer++;
        else counts[value - 1] = (counts[value - 1] ?? 0) + 1;
      }
      return { counts, notApplicable: 0, noAnswer, skipped: 0 };
    };
    const pairs = { n: 0, s: 0, i: 0, ss: 0, ii: 0, si: 0 };
    let importantDissatisfied = 0;
    for (let person = 0; person < people.n; person++) {
      const [s, i] = [rating(person, item, 0), rating(person, item, 1)];
      if (s === 0 || i === 0) continue;
      pairs.n++;
      pairs.s += s;
      pairs.i += i;
      pairs.ss += s * s;
      pairs.ii += i * i;
      pairs.si += s * i;
      if (i >= scale - 1 && s <= 2) importantDissatisfied++;
    }
    return { key, satisfaction: counted(0), importance: counted(1), pairs, importantDissatisfied };
  });
  const straight = { n: 0, same: 0 };
  for (let person = 0; person < people.n; person++) {
    const same = straightLine(keys.map((_, item) => rating(person, item, 1)));
    if (same === null) continue;
    straight.n++;
    if (same) straight.same++;
  }
  return { n: people.n, items, straight };
}
