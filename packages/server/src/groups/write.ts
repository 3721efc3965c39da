import { setTimeout as sleep } from "node:timers/promises";
import { foldSpelling, type GroupValue } from "@klankbord/shared";
import type { InStatement } from "@libsql/client";
import type { Actor } from "../access/actor.ts";
import { unlimited } from "../insight/within.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { storageCode } from "../storage/busy.ts";
import { spellingsOf, type Known, type KnownDimension } from "../tallies/known/known.ts";
import { sameKnown } from "../tallies/known/place.ts";
import { readKnown } from "../tallies/known/readKnown.ts";
import { change, type Event } from "../writing/change.ts";

export type Needs = Pick<Services, "db" | "journal" | "surveys" | "groups" | "changes" | "now">;

/** What a dimension becomes. */
export interface Plan {
  names: GroupValue["names"];
  values: readonly GroupValue[];
  event: Event;
  /** What is stored with it. */
  more?: InStatement[];
}

/** How long who changes a dimension waits for the responses to be placed, ms: a proxy gives up after a minute. They are, all the same. */
const PATIENCE = 20_000;

/** How often a change is planned anew because another process was faster. */
const TRIES = 20;

/** Whether every spelling means the same value as before: then no response has to be placed anew. */
function sameSpellings({ spellings }: KnownDimension, values: readonly GroupValue[]): boolean {
  const later = values.flatMap((value) =>
    spellingsOf(value).map((text) => [foldSpelling(text), value.key] as const),
  );
  return (
    new Set(later.map(([text]) => text)).size === spellings.size &&
    later.every(([text, key]) => spellings.get(text) === key)
  );
}

function statementsOf(known: Known, dimension: string, { names, values, more = [] }: Plan): InStatement[] {
  const own = known.dimensions.get(dimension);
  const rows = values.map(({ key, names, also, parent, closed }) => [
    dimension,
    key,
    JSON.stringify(names),
    JSON.stringify(also),
    parent,
    Number(closed),
  ]);
  const settled = own !== undefined && sameSpellings(own, values);
  return [
    {
      sql: `insert into dimension (key, names, settled) values (?1, ?2, 0)
        on conflict do update set names = ?2, revision = revision + 1,
          settled = case when ?3 and settled = revision then revision + 1 else settled end`,
      args: [dimension, JSON.stringify(names), Number(settled)],
    },
    // Whoever changed any dimension since it was read makes all of this fail, to be planned anew.
    sameKnown(known.revision),
    { sql: "delete from dimension_value where dimension = ?", args: [dimension] },
    {
      sql: `insert into dimension_value (dimension, key, names, also, parent, closed)
        select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 from json_each(?)`,
      args: [JSON.stringify(rows)],
    },
    ...more,
    "update known_groups set revision = revision + 1",
    // Names and regions stand in what is remembered of every survey.
    "update survey set revision = revision + 1",
  ];
}

/**
 * Changes a dimension in one transaction with its line in the audit log, then has the responses that it concerns counted under it, some
 * at a time: a process that is ended meanwhile goes on with it at its next start.
 *
 * @param planned what it becomes, seen as it is; throws Refusal where that cannot be
 */
export async function writeDimension(
  actor: Actor,
  services: Needs,
  dimension: string,
  planned: (known: Known) => Plan,
): Promise<void> {
  unlimited(actor, "Changing groups");
  const { db, journal, surveys, groups, changes } = services;
  for (let tries = 1; ; tries++) {
    const known = await readKnown(db);
    const plan = planned(known);
    checkValues(plan.values);
    try {
      await change(services, actor, statementsOf(known, dimension, plan), plan.event);
      break;
    } catch (error) {
      if (storageCode(error)?.startsWith("SQLITE_CONSTRAINT") !== true || tries >= TRIES) throw error;
    }
  }
  groups.forget();
  // The change is stored; should this fail, the next change or start goes on with it.
  const settled = journal.settle().catch(() => undefined);
  await Promise.race([settled, sleep(PATIENCE, undefined, { ref: false })]);
  for (const survey of await surveys.keys()) changes.tell({ survey, n: 0 });
}

/** Holds the values of a dimension against each other. Throws Refusal with the field. */
function checkValues(values: readonly GroupValue[]): void {
  const spelled = new Map<string, string>();
  const parents = new Map(values.map(({ key, parent }) => [key, parent]));
  values.forEach((value, at) => {
    const { key, parent } = value;
    for (const text of spellingsOf(value)) {
      const folded = foldSpelling(text);
      const other = spelled.get(folded);
      if (other !== undefined && other !== key)
        throw new Refusal(
          "invalid",
          `${text} is written so for both ${other} and ${key}. Merge them, or leave it with one.`,
          {
            field: `values.${at}`,
          },
        );
      spelled.set(folded, key);
    }
    if (parent === null) return;
    const field = `values.${at}.parent`;
    if (!parents.has(parent))
      throw new Refusal("invalid", `There is no value ${parent} that ${key} could be a part of.`, { field });
    const above = new Set([key]);
    for (let next: string | null = parent; next !== null; next = parents.get(next) ?? null) {
      if (above.has(next)) throw new Refusal("invalid", `${key} would be a part of itself.`, { field });
      above.add(next);
    }
  });
  if (parents.size === values.length) return;
  const twice = values.findIndex(({ key }, at) => values.findIndex((one) => one.key === key) !== at);
  throw new Refusal("invalid", `The key ${values[twice]?.key} is used twice.`, {
    field: `values.${twice}.key`,
  });
}

export function unknownDimension(key: string): Refusal {
  return new Refusal("unknown_dimension", `There is no dimension ${key}.`);
}
