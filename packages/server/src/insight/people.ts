import { valueOf } from "@klankbord/shared";
import type { People } from "@klankbord/shared/matrix";
import { EVERYONE } from "../intake/segments.ts";
import type { Db } from "../storage/client.ts";
import { bounds, type Selection } from "./cells.ts";
import { textOf } from "./text.ts";

/** Above this the bivariate normal from the tallies says the same, so nobody is read. */
export const MOST_PEOPLE = 20_000;

type Versions = (version: number) => Promise<readonly string[]>;

/**
 * The ratings of a selection, one row of bytes a person, in the order of the definition's items; null above MOST_PEOPLE.
 * `itemsOf` gives the item keys of a version: an answer is packed by the version that its customer saw.
 */
export async function readPeople(
  db: Db,
  selection: Selection,
  n: number,
  itemsOf: Versions,
): Promise<People | null> {
  const { definition, segments, period } = selection;
  if (n > MOST_PEOPLE) return null;
  const everyone = segments.length === 1 && segments[0] === EVERYONE;
  const { rows } = await db.$client.execute({
    sql: everyone
      ? "select version, ratings from response where survey = ? and day between ? and ? and counted = 1"
      : `select version, ratings from membership where survey = ? and day between ? and ?
          and segment in (${segments.map(() => "?").join(", ")})`,
    args: [definition.key, ...bounds(period), ...(everyone ? [] : segments)],
  });

  const places = new Map<number, (number | undefined)[]>();
  for (const version of new Set(rows.map((row) => Number(row["version"])))) {
    const keys = await itemsOf(version);
    places.set(
      version,
      definition.items.map(({ key }) => {
        const place = keys.indexOf(key);
        return place < 0 ? undefined : 2 * place;
      }),
    );
  }

  const width = 2 * definition.items.length;
  const values = new Uint8Array(rows.length * width);
  rows.forEach((row, person) => {
    const ratings = textOf(row, "ratings");
    places.get(Number(row["version"]))?.forEach((place, item) => {
      if (place === undefined) return;
      const at = person * width + 2 * item;
      values[at] = valueOf(ratings[place]);
      values[at + 1] = valueOf(ratings[place + 1]);
    });
  });
  return { n: rows.length, items: definition.items.length, values };
}
