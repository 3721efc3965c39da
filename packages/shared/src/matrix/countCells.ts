import { NO_ANSWER } from "../packed.ts";
import { straightLine } from "../statistics/straightLine.ts";
import type { Cells, ItemCells, People } from "./cells.ts";
import { columnsOf, countsOfItem, itemCells, TALLY_COLUMNS } from "./tally.ts";

/**
 * Counts people into cells as the server counts responses: by `countsOfItem` and back by `itemCells`. A missing rating counts as "no
 * answer".
 */
export function countCells(people: People, keys: readonly string[], scale: number): Cells {
  const width = people.items * 2;
  const rating = (person: number, item: number, side: 0 | 1): number =>
    people.values[person * width + item * 2 + side] ?? 0;
  const packed = (value: number): string => (value === 0 ? NO_ANSWER : value.toString(36));
  const columns = columnsOf(scale).map((column) => TALLY_COLUMNS.indexOf(column));
  const items = keys.map((key, item): ItemCells => {
    const row = new Int32Array(TALLY_COLUMNS.length);
    for (let person = 0; person < people.n; person++) {
      const found = countsOfItem(packed(rating(person, item, 0)), packed(rating(person, item, 1)), scale);
      for (let next = 0; next < found.length; next += 2) {
        const at = found[next] ?? 0;
        row[at] = (row[at] ?? 0) + (found[next + 1] ?? 0);
      }
    }
    return itemCells(
      { key, importance: true },
      columns.map((at) => row[at] ?? 0),
      scale,
    );
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
