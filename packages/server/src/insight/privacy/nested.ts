import { CAUGHT_UP } from "../../intake/catchUp.ts";
import { EVERYONE } from "../../intake/segments.ts";
import { stretchOf } from "../cells.ts";
import type { Period } from "../question.ts";
import type { Scope } from "../told.ts";
import { readNamedValues, readTotals, readValues, type NamedValue } from "../values.ts";
import type { Beside } from "../withheld.ts";

/** Two groups, and how many answers they have in common. */
interface Pair {
  one: number;
  other: number;
  both: number;
}

/**
 * Whether two groups and everybody, taken from each other, leave fewer than the minimum: somebody in the one and not in the
 * other, or in both or in neither. Where both sides of a difference are few, it is a difference of few.
 */
export function differByFew({ one, other, both }: Pair, total: number, minimumN: number): boolean {
  const few = (left: number, right: number): boolean =>
    left + right > 0 && left < minimumN && right < minimumN;
  return few(one - both, other - both) || few(both, total - one - other + both);
}

/** Whether it may be so, whatever they have in common: the shortcut that spares counting it. */
export function mayDifferByFew(one: number, other: number, total: number, minimumN: number): boolean {
  return Math.abs(one - other) < minimumN || Math.abs(total - one - other) < minimumN;
}

/** Pairs whose common answers are counted for one question; beyond it they are taken for nested. */
const MOST_PAIRS = 200;

type Held = NamedValue & { n: number; dimension: string };

async function readHeld({ db, definition }: Scope, period: Period, dimension: string): Promise<Held[]> {
  const { key, minimumN } = definition;
  const named = await readNamedValues(db, key, [dimension], dimension);
  const totals = await readTotals(
    db,
    key,
    named.map(({ segment }) => segment),
    [stretchOf(period)],
  );
  // Smaller ones are hidden anyhow.
  return named.flatMap((one, at) => {
    const n = totals[at]?.[0] ?? 0;
    return n >= minimumN ? [{ ...one, n, dimension }] : [];
  });
}

/** Answers that two groups have in common; those that have not been caught up with are found by their dimensions. */
async function readBoth({ db, definition }: Scope, period: Period, one: Held, other: Held): Promise<number> {
  const { from, to } = stretchOf(period);
  const is = (place: number): string => `dimensions ->> ?${place} = ?${place + 1}`;
  const { rows } = await db.$client.execute({
    sql: `select (select count(*) from segment_member cross join response using (seq)
        where segment_member.survey = ?1 and segment_member.segment = ?2 and segment_member.day between ?3 and ?4
          and ${is(5)})
      + (select count(*) from response where seq > (select seq from (${CAUGHT_UP})) and +survey = ?1 and counted = 1
          and +day between ?3 and ?4 and ${is(7)} and ${is(5)}) as n`,
    args: [
      definition.key,
      one.segment,
      from,
      to,
      `$.${other.dimension}`,
      other.value,
      `$.${one.dimension}`,
      one.value,
    ],
  });
  return Number(rows[0]?.["n"] ?? 0);
}

/**
 * The values of a dimension that may not be shown because a group of a dimension before it differs from them by too few
 * (P5): product lease, where nineteen of location utrecht's twenty have it. Judged over the period and over all time, so
 * that a part of it does not show what the whole hides.
 */
async function readNested(scope: Scope, dimension: string): Promise<ReadonlySet<string>> {
  const ever = { from: null, to: null };
  const { from, to } = scope.period;
  const periods = from === null && to === null ? [ever] : [ever, scope.period];
  const hidden = new Set<string>();
  for (const period of periods)
    for (const value of await nestedIn(scope, period, dimension)) hidden.add(value);
  return hidden;
}

async function nestedIn(scope: Scope, period: Period, dimension: string): Promise<Set<string>> {
  const { db, definition } = scope;
  const shown = definition.dimensions.filter(({ guarded }) => !guarded).map(({ key }) => key);
  const before = shown.slice(0, Math.max(0, shown.indexOf(dimension)));
  const hidden = new Set<string>();
  if (before.length === 0) return hidden;
  const own = await readHeld(scope, period, dimension);
  const others = (await Promise.all(before.map(async (key) => readHeld(scope, period, key)))).flat();
  const [[total = 0] = []] = await readTotals(db, definition.key, [EVERYONE], [stretchOf(period)]);
  let counted = 0;
  for (const one of own)
    for (const other of others) {
      if (hidden.has(one.value) || !mayDifferByFew(one.n, other.n, total, definition.minimumN)) continue;
      const smaller = one.n < other.n ? one : other;
      const both =
        counted++ < MOST_PAIRS
          ? await readBoth(scope, period, smaller, smaller === one ? other : one)
          : Math.max(0, smaller.n - 1);
      if (differByFew({ one: one.n, other: other.n, both }, total, definition.minimumN))
        hidden.add(one.value);
    }
  return hidden;
}

/**
 * What the values of a dimension are judged by beside their answers in a period: those that groups of other dimensions give
 * away, and their sizes over all time.
 */
export async function readBeside(scope: Scope, dimension: string): Promise<Beside> {
  const { db, definition } = scope;
  const values = await readValues(db, definition.key, { from: null, to: null }, dimension);
  return {
    hidden: await readNested(scope, dimension),
    ever: new Map(values.map(({ value, n }) => [value, n])),
  };
}
