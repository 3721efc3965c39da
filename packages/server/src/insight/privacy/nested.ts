import { CAUGHT_UP } from "../../tallies/catchUp.ts";
import { EVERYONE } from "../../tallies/segments.ts";
import { stretchOf } from "../../tallies/reading/period.ts";
import type { Stretch } from "../../tallies/months.ts";
import type { Scope } from "./tellApart.ts";
import { readNamedValues, readTotals, readValues, type NamedValue } from "../../tallies/reading/values.ts";
import type { Beside } from "./withheld.ts";

type Where = Omit<Scope, "period">;

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
const MOST_PAIRS = 2_000;

/** A group with its answers in each of some stretches of days. */
type Held = NamedValue & { dimension: string; n: readonly number[] };

/** Two groups that may differ by few within one of the stretches. */
interface Suspect {
  place: number;
  one: Held;
  other: Held;
}

const sizeAt = ({ n }: Held, place: number): number => n[place] ?? 0;

async function readHeld(
  { db, definition: { key } }: Where,
  dimension: string,
  days: readonly Stretch[],
): Promise<Held[]> {
  const named = await readNamedValues(db, key, [dimension], dimension);
  const totals = await readTotals(
    db,
    key,
    named.map(({ segment }) => segment),
    days,
  );
  return named.map(({ value, segment }, at) => ({ value, segment, dimension, n: totals[at] ?? [] }));
}

/**
 * Answers that two groups have in common, pair by pair: the members of the smaller that are in the other too. Those that have
 * not been caught up with are found by their dimensions.
 */
async function readBoth(
  { db, definition }: Where,
  suspects: readonly Suspect[],
  days: readonly Stretch[],
): Promise<number[]> {
  if (suspects.length === 0) return [];
  const pairs = suspects.map(({ place, one, other }) => {
    const [few, many] = sizeAt(one, place) < sizeAt(other, place) ? [one, other] : [other, one];
    const { from, to } = days[place] ?? { from: "", to: "" };
    return [few.segment, from, to, `$.${many.dimension}`, many.value, `$.${few.dimension}`, few.value];
  });
  const is = (place: number): string =>
    `dimensions ->> (pair.value ->> ${place}) = pair.value ->> ${place + 1}`;
  const within = "day between pair.value ->> 1 and pair.value ->> 2";
  const { rows } = await db.$client.execute({
    sql: `select (select count(*) from segment_member cross join response using (seq)
        where segment_member.survey = ?1 and segment_member.segment = pair.value ->> 0
          and segment_member.${within} and ${is(3)})
      + (select count(*) from response where seq > (select seq from (${CAUGHT_UP})) and +survey = ?1 and counted = 1
          and +${within} and ${is(3)} and ${is(5)}) as n
      from json_each(?2) as pair order by pair.key`,
    args: [definition.key, JSON.stringify(pairs)],
  });
  return rows.map((row) => Number(row["n"]));
}

/**
 * By stretch of days, the values of a dimension that may not be shown because a group of a dimension before it differs from
 * them by too few (P5): product lease, where nineteen of location utrecht's twenty have it.
 */
async function readNested(
  where: Where,
  dimension: string,
  days: readonly Stretch[],
): Promise<ReadonlySet<string>[]> {
  const { db, definition } = where;
  const { minimumN } = definition;
  const hidden = days.map(() => new Set<string>());
  const shown = definition.dimensions.filter(({ guarded }) => !guarded).map(({ key }) => key);
  const before = shown.slice(0, Math.max(0, shown.indexOf(dimension)));
  if (before.length === 0) return hidden;
  const own = await readHeld(where, dimension, days);
  const others: Held[] = [];
  for (const key of before) others.push(...(await readHeld(where, key, days)));
  const [totals = []] = await readTotals(db, definition.key, [EVERYONE], days);

  const suspects = days.flatMap((_, place): Suspect[] => {
    // Smaller ones are hidden anyhow.
    const large = (groups: readonly Held[]): Held[] => groups.filter((one) => sizeAt(one, place) >= minimumN);
    const beside = large(others);
    return large(own).flatMap((one) =>
      beside.flatMap((other) =>
        mayDifferByFew(sizeAt(one, place), sizeAt(other, place), totals[place] ?? 0, minimumN)
          ? [{ place, one, other }]
          : [],
      ),
    );
  });
  const counted = await readBoth(where, suspects.slice(0, MOST_PAIRS), days);
  suspects.forEach(({ place, one, other }, at) => {
    const sizes = { one: sizeAt(one, place), other: sizeAt(other, place) };
    const both = counted[at] ?? Math.max(0, Math.min(sizes.one, sizes.other) - 1);
    if (differByFew({ ...sizes, both }, totals[place] ?? 0, minimumN)) hidden[place]?.add(one.value);
  });
  return hidden;
}

/**
 * By stretch of days, whether several values of a dimension that are asked for together differ by too few from a group of any
 * other dimension. Their own dimension gives way, wherever it stands: who asks for them so can ask for fewer.
 */
export async function readUnionTells(
  where: Where,
  { dimension, values }: { dimension: string; values: readonly string[] },
  days: readonly Stretch[],
): Promise<boolean[]> {
  const { db, definition } = where;
  const { minimumN } = definition;
  const own = (await readHeld(where, dimension, days)).filter(({ value }) => values.includes(value));
  const others: Held[] = [];
  for (const { key, guarded } of definition.dimensions)
    if (!guarded && key !== dimension) others.push(...(await readHeld(where, key, days)));
  const [totals = []] = await readTotals(db, definition.key, [EVERYONE], days);
  const unions = days.map((_, place) => own.reduce((sum, one) => sum + sizeAt(one, place), 0));
  const suspects = days.flatMap((_, place) =>
    others
      .filter(
        (other) =>
          sizeAt(other, place) >= minimumN &&
          mayDifferByFew(unions[place] ?? 0, sizeAt(other, place), totals[place] ?? 0, minimumN),
      )
      .map((other) => ({ place, other })),
  );
  const most = Math.floor(MOST_PAIRS / Math.max(1, own.length));
  const asked = suspects.slice(0, most);
  const counted = await readBoth(
    where,
    asked.flatMap(({ place, other }) => own.map((one) => ({ place, one, other }))),
    days,
  );
  const tells = days.map(() => false);
  suspects.forEach(({ place, other }, at) => {
    const sizes = { one: unions[place] ?? 0, other: sizeAt(other, place) };
    const both =
      at < most
        ? counted.slice(at * own.length, (at + 1) * own.length).reduce((sum, n) => sum + n, 0)
        : Math.max(0, Math.min(sizes.one, sizes.other) - 1);
    if (differByFew({ ...sizes, both }, totals[place] ?? 0, minimumN)) tells[place] = true;
  });
  return tells;
}

const EVER = stretchOf({ from: null, to: null });

/**
 * What the values of a dimension are judged by beside their answers in each of some stretches of days: those that groups of
 * other dimensions give away within these days or over all time, so that a part of it does not show what the whole hides;
 * and their sizes over all time.
 */
export async function readBesides(
  where: Where,
  dimension: string,
  days: readonly Stretch[],
): Promise<Beside[]> {
  const values = await readValues(where.db, where.definition.key, { from: null, to: null }, dimension);
  const ever = new Map(values.map(({ value, n }) => [value, n]));
  const [always = new Set(), ...within] = await readNested(where, dimension, [EVER, ...days]);
  return within.map((own) => ({ hidden: new Set([...always, ...own]), ever }));
}

/** The same of one period. */
export async function readBeside({ period, ...where }: Scope, dimension: string): Promise<Beside> {
  const [beside] = await readBesides(where, dimension, [stretchOf(period)]);
  return beside ?? { hidden: new Set(), ever: new Map() };
}
