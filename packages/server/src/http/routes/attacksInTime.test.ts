import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { given, serverWith } from "../../testing/attacks.ts";
import { giveAnswers, type GivenAnswer } from "../../testing/monitor.ts";

/** What somebody who may look at all figures tries with time, to learn what a few people answered (P5). */
const MINIMUM = 5;

interface Side {
  n: number | null;
  mean: number | null;
}

interface Reply {
  n: number;
  withheld: string | null;
  items: { key: string; satisfaction: Side; importance: Side | null }[];
}

/** How many ratings an item's figures are of and their sum, per side; none where it is not shown. */
function sums({ items }: Reply): number[][] {
  return items.flatMap(({ satisfaction, importance }) =>
    [satisfaction, importance].map((side) => {
      const { n = null, mean = null } = side ?? {};
      return n === null || mean === null ? [0, 0] : [n, Math.round(n * mean)];
    }),
  );
}

/** Whether two replies show the same ratings, or differ by enough of them, on each side of each item. */
function tellsNobody(one: Reply, other: Reply): void {
  const [first, second] = [sums(one), sums(other)];
  first.forEach(([n = 0, sum], at) => {
    const [n2 = 0, sum2] = second[at] ?? [];
    if (n === n2) expect(sum2).toBe(sum);
    else expect(Math.abs(n - n2)).toBeGreaterThanOrEqual(MINIMUM);
  });
}

type RatedSide = readonly [key: string, side: 0 | 1];

/** What each run of so many packets that lie within some days adds up to, of ratings in the order in which they came. */
function sumsOfPackets(
  rated: readonly GivenAnswer[],
  [key, side]: RatedSide,
  [from, to]: readonly [string, string],
  many: number,
): number[] {
  if (many === 0) return [0];
  const packets = Array.from({ length: Math.floor(rated.length / MINIMUM) }, (_, at) =>
    rated.slice(at * MINIMUM, (at + 1) * MINIMUM),
  ).filter((packet) => packet.every(({ day: on }) => from <= on && on <= to));
  return packets.flatMap((_, start) => {
    const run = packets.slice(start, start + many);
    if (run.length < many) return [];
    return [run.flat().reduce((sum, { ratings }) => sum + Number(ratings[key]?.[side]), 0)];
  });
}

const UTRECHT = { location: "utrecht" };
const others = given(60, { location: "zwolle" });
const rating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 3 });
const day = fc.constantFrom("2026-03-02", "2026-03-03", "2026-03-04", "2026-04-01", "2026-04-02");
const ofUtrecht = fc
  .tuple(day, rating, rating, rating, rating)
  .map(([on, one, two, three, four]): GivenAnswer => ({
    day: on,
    dimensions: UTRECHT,
    ratings: { reachability: [one, two], attention: [three, four] },
  }));

describe("a group of fewer than thirty", () => {
  test("shows the same before and after an arrival, or five more or fewer, in every answer, whatever they gave", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ofUtrecht, { minLength: 12, maxLength: 29 }), async (answers) => {
        const { services, get } = await serverWith(others);
        const inOrder = answers.toSorted((one, other) => (one.day < other.day ? -1 : 1));
        let before = await get<Reply>("matrix?location=utrecht");
        for (const [at, one] of inOrder.entries()) {
          await giveAnswers(services, [one], `arrival-${at}`);
          const now = await get<Reply>("matrix?location=utrecht");
          expect(now.n).toBe(at + 1);
          tellsNobody(before, now);
          before = now;
        }
        // Every other figure is of the same answers.
        const { rows } = await get<{ rows: (Reply & { value: string })[] }>("groups?dimension=location");
        const row = rows.find(({ value }) => value === "utrecht");
        if (!row) throw new Error("no row of utrecht");
        expect(sums(row)).toEqual(sums(before));
        expect(row.withheld).toBe(before.withheld);
        const { points } = await get<{ points: (Reply & { from: string; to: string })[] }>(
          "trend?unit=month&location=utrecht",
        );
        for (const point of points) {
          const own = await get<Reply>(`matrix?location=utrecht&from=${point.from}&to=${point.to}`);
          // A trend holds its points against each other too, and may hide more of one.
          if (point.withheld === null)
            sums(point).forEach(([n = 0, sum], at) => {
              if (n > 0) expect([n, sum]).toEqual(sums(own)[at]);
            });
        }
      }),
      { numRuns: 4 },
    );
  }, 120_000);

  test("shows in any days whole packets of all its ratings, which are the same in whatever days they lie", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ofUtrecht, { minLength: 15, maxLength: 29 }), async (answers) => {
        const { get, services } = await serverWith([...others, ...answers]);
        const keys =
          (await services.surveys.current("monitor"))?.definition.items.map(({ key }) => key) ?? [];
        const place = (key: string, side: 0 | 1): number => 2 * keys.indexOf(key) + side;
        const sides = ["reachability", "attention"].flatMap((key): RatedSide[] => [
          [key, 0],
          [key, 1],
        ]);
        const days = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-04-01", "2026-04-02"];
        const periods = days.flatMap((from, start) =>
          days.slice(start).map((to) => [from, to, `matrix?location=utrecht&from=${from}&to=${to}`] as const),
        );
        const inOrder = answers.toSorted((one, other) => (one.day < other.day ? -1 : 1));
        for (const [from, to, path] of periods) {
          const told = sums(await get<Reply>(path));
          sides.forEach(([key, side], at) => {
            const [n = 0, sum = 0] = told[place(key, side)] ?? [];
            expect([at, n % MINIMUM]).toEqual([at, 0]);
            const rated = inOrder.filter(({ ratings }) => typeof ratings[key]?.[side] === "number");
            expect(sumsOfPackets(rated, [key, side], [from, to], n / MINIMUM)).toContain(sum);
          });
        }
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  test("eight against nine are both not shown, since the ninth would be their difference", async () => {
    const { get } = await serverWith([
      ...others,
      ...given(8, UTRECHT),
      ...given(1, UTRECHT, "2026-03-05"),
      ...given(20, UTRECHT, "2026-04-06"),
    ]);
    const march = await get<Reply>("matrix?location=utrecht&from=2026-03-01&to=2026-03-04");
    const longer = await get<Reply>("matrix?location=utrecht&from=2026-03-01&to=2026-03-05");
    expect([march.n, march.withheld]).toEqual([8, "waiting"]);
    expect([longer.n, longer.withheld]).toEqual([9, "waiting"]);
    const compared = await get<{ withheld1: string | null; withheld2: string | null }>(
      "compare?location=utrecht&from=2026-03-01&to=2026-03-05&from2=2026-04-01&to2=2026-04-30",
    );
    expect([compared.withheld1, compared.withheld2]).toEqual(["waiting", null]);
  });

  test("the whole of everybody that is shown one by one leaves five or more beside its packets", async () => {
    const { get } = await serverWith([...others, ...given(11, UTRECHT)]);
    const all = await get<Reply>("matrix");
    const rest = await get<Reply>("matrix?location=zwolle");
    const own = await get<Reply>("matrix?location=utrecht");
    const at = all.items.findIndex(({ key }) => key === "attention");
    const n = (of: Reply): number => of.items[at]?.satisfaction.n ?? 0;
    expect(n(all) - n(rest)).toBe(11);
    expect(n(own)).toBe(5);
  });
});

test("five equal ratings are not shown, on the side that they are equal on", async () => {
  const equal = (n: number): GivenAnswer[] =>
    Array.from({ length: n }, (_, at) => ({
      day: "2026-03-02",
      dimensions: UTRECHT,
      ratings: { attention: [2, 1 + (at % 5)] as const },
    }));
  const { get } = await serverWith([...others, ...equal(10)]);
  const { items } = await get<Reply>("matrix?location=utrecht");
  const attention = items.find(({ key }) => key === "attention");
  expect(attention?.satisfaction).toMatchObject({ n: null, mean: null, note: "waiting" });
});

test("April alone and April within a trend hide the same of two groups that differ by one", async () => {
  const dimensions = ["location", "product"].map((key) => ({ key }));
  const { get } = await serverWith(
    [
      ...given(10, { location: "utrecht", product: "lease" }, "2026-04-02"),
      ...given(1, { location: "utrecht", product: "loan" }, "2026-04-02"),
      ...given(40, { location: "zwolle", product: "loan" }, "2026-04-02"),
      ...given(20, { location: "zwolle", product: "lease" }),
      ...given(40, { location: "zwolle", product: "loan" }),
    ],
    { dimensions },
  );
  const april = await get<Reply>("matrix?product=lease&from=2026-04-01&to=2026-04-30");
  const { points } = await get<{ points: { period: string; withheld: string | null }[] }>(
    "trend?unit=month&product=lease",
  );
  expect(april.withheld).toBe("protects_other");
  expect(points.find(({ period }) => period === "2026-04")?.withheld).toBe("protects_other");
});
