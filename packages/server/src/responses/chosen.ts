import type { SurveyDefinition } from "@klankbord/shared";
import { responseSelection, type ResponseSelection } from "@klankbord/shared/api";
import { Refusal } from "../refusal.ts";
import { invalidField } from "../invalid.ts";
import type { Db } from "../storage/client.ts";
import { textOf } from "../storage/textOf.ts";
import { match, type Known } from "../tallies/known/known.ts";
import { readKnown } from "../tallies/known/readKnown.ts";

/**
 * Reads which responses are meant. Throws Refusal with the field where it is not right, and where nothing narrows it: all responses
 * of a survey are never meant by leaving something out.
 */
export function readChosen({ dimensions }: SurveyDefinition, input: unknown): ResponseSelection {
  const parsed = responseSelection.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  const { groups = {}, unlisted, from, to } = parsed.data;
  for (const key of [...Object.keys(groups), ...(unlisted === undefined ? [] : [unlisted])])
    if (!dimensions.some((one) => one.key === key))
      throw new Refusal("invalid", `The survey has no dimension ${key}.`, { field: "groups" });
  if (unlisted !== undefined && !dimensions.find(({ key }) => key === unlisted)?.values)
    throw new Refusal("invalid", `${unlisted} has no list of values in the survey: give it one first.`, {
      field: "unlisted",
    });
  if (from !== undefined && to !== undefined && to < from)
    throw new Refusal("invalid", "to lies before from.", { field: "to" });
  if (Object.keys(groups).length === 0 && unlisted === undefined && from === undefined && to === undefined)
    throw new Refusal("invalid", "Say which: groups, unlisted, from or to.", { field: "groups" });
  return parsed.data;
}

interface Where {
  sql: string;
  args: string[];
}

function whereOf(
  { key, dimensions }: SurveyDefinition,
  { groups = {}, unlisted, from = "", to = "9999" }: ResponseSelection,
  known: Known,
): Where {
  // The key that it counts under; what it said, where nobody knows that.
  const value = "coalesce(dimensions ->> ?, given ->> ?)";
  const keys = (dimension: string, values: readonly string[]): string =>
    JSON.stringify(values.map((one) => match(known, dimension, one) ?? one));
  const path = (dimension: string): string => `$."${dimension}"`;
  const parts: Where[] = [{ sql: "survey = ? and day between ? and ?", args: [key, from, to] }];
  for (const [dimension, values] of Object.entries(groups))
    parts.push({
      sql: `${value} in (select value from json_each(?))`,
      args: [path(dimension), path(dimension), keys(dimension, values)],
    });
  if (unlisted !== undefined) {
    const listed = (dimensions.find((one) => one.key === unlisted)?.values ?? []).map((one) => one.value);
    parts.push({
      sql: `${value} not in (select value from json_each(?))`,
      args: [path(unlisted), path(unlisted), keys(unlisted, listed)],
    });
  }
  return { sql: parts.map(({ sql }) => sql).join(" and "), args: parts.flatMap(({ args }) => args) };
}

/** How many responses are meant. */
export async function countChosen(
  db: Db,
  definition: SurveyDefinition,
  which: ResponseSelection,
): Promise<number> {
  const { sql, args } = whereOf(definition, which, await readKnown(db));
  const { rows } = await db.$client.execute({
    sql: `select count(*) as n from response where ${sql}`,
    args,
  });
  return Number(rows[0]?.["n"] ?? 0);
}

/** Ids of those that are meant and came no later than `upTo`, the earliest first, so many at most. */
export async function readChosenIds(
  db: Db,
  definition: SurveyDefinition,
  which: ResponseSelection,
  { upTo, most }: { upTo: number; most: number },
): Promise<string[]> {
  const { sql, args } = whereOf(definition, which, await readKnown(db));
  const { rows } = await db.$client.execute({
    sql: `select id from response where ${sql} and seq <= cast(? as integer) order by seq limit cast(? as integer)`,
    args: [...args, upTo, most],
  });
  return rows.map((row) => textOf(row, "id"));
}

/** The number of the last response there is. */
export async function lastNumber(db: Db): Promise<number> {
  const { rows } = await db.$client.execute("select max(seq) as seq from response");
  return Number(rows[0]?.["seq"] ?? 0);
}
