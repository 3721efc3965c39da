import type { People } from "./cells.ts";
import type { CompleteCases } from "./driverIntervals.ts";
import type { MatrixSettings } from "./types.ts";

/**
 * The people who rated every performance item and the outcome; null where the survey has no such outcome.
 *
 * @param among keys of the performance items that count; all where it is left out
 */
export function completeCases(
  people: People,
  outcome: string,
  { items }: Pick<MatrixSettings, "items">,
  among?: ReadonlySet<string>,
): CompleteCases | null {
  const last = items.findIndex(({ key }) => key === outcome);
  if (last < 0) return null;
  const places = items.flatMap(({ key, role }, place) =>
    role === "performance" && (among?.has(key) ?? true) ? [place] : [],
  );
  places.push(last);
  const width = places.length;
  const values = new Uint8Array(people.n * width);
  let n = 0;
  for (let person = 0; person < people.n; person++) {
    const row = places.map((place) => people.values[(person * people.items + place) * 2] ?? 0);
    if (row.includes(0)) continue;
    values.set(row, n * width);
    n++;
  }
  return { n, width, values: values.subarray(0, n * width) };
}
