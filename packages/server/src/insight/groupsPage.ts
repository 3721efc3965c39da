import type { SurveyDefinition } from "@klankbord/shared";
import { GROUP_ROWS } from "@klankbord/shared/api";
import type { ValueCount } from "../tallies/reading/values.ts";

/** Which of the rows of a table of groups are asked for. */
export interface PageAsked {
  /** What a name must hold, capitals or not; empty for all. */
  find: string;
  /** How many rows come before the page. */
  first: number;
  most: number;
}

export const FIRST_PAGE: PageAsked = { find: "", first: 0, most: GROUP_ROWS.usual };

const plain = (text: string): string => text.normalize("NFC").toLowerCase();

/** Whether a value, or what a survey or the organisation calls it in any language, holds the text. */
function finderOf(
  { dimensions }: Pick<SurveyDefinition, "dimensions">,
  dimension: string,
  find: string,
  namesOf: (value: string) => readonly string[],
): (value: string) => boolean {
  const wanted = plain(find.trim());
  if (wanted === "") return () => true;
  const labels = new Map(
    (dimensions.find(({ key }) => key === dimension)?.values ?? []).map(({ value, label }) => [
      value,
      Object.values(label ?? {}),
    ]),
  );
  return (value) =>
    [value, ...(labels.get(value) ?? []), ...namesOf(value)].some((name) => plain(name).includes(wanted));
}

/**
 * The values of a page, and how many there are in all that fit. A page that begins behind the last row is the last page: the rows of
 * another period may be fewer.
 */
export function pageOf<T extends ValueCount>(
  values: readonly T[],
  definition: Pick<SurveyDefinition, "dimensions">,
  dimension: string,
  { find, first, most }: PageAsked,
  namesOf: (value: string) => readonly string[],
): { rows: T[]; first: number; found: number } {
  const fits = finderOf(definition, dimension, find, namesOf);
  const found = values.filter(({ value }) => fits(value));
  const last = Math.max(0, Math.ceil(found.length / most) - 1) * most;
  const from = Math.min(first, last);
  return { rows: found.slice(from, from + most), first: from, found: found.length };
}
