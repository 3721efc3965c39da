import type { SurveyDefinition } from "@klankbord/shared";
import type { Rated } from "@klankbord/shared/matrix";
import type { Db } from "../../storage/client.ts";
import { readSums, sumOf, type Part } from "./sums.ts";

/** How many gave a number on a side, whatever the value. */
export const given = (side: "s" | "i", scale: number): string =>
  sumOf(Array.from({ length: scale }, (_, index) => `${side}${index + 1}`).join(" + "));

/**
 * How many ratings each part holds, by the place of the item in the definition: all that deciding what is hidden needs,
 * for a tenth of reading the cells.
 */
export async function readRated(
  db: Db,
  { key, items, scale }: SurveyDefinition,
  parts: readonly Part[],
): Promise<Rated[][]> {
  const summed = { items: [given("s", scale), given("i", scale), sumOf("pair_n")], wholes: [] };
  const sums = await readSums(db, key, parts, summed);
  return sums.map(({ items: byItem }) =>
    items.map((item): Rated => {
      const [satisfaction = 0, importance = 0, pairs = 0] = byItem.get(item.key) ?? [];
      return { satisfaction, importance: item.importance ? importance : 0, pairs };
    }),
  );
}
