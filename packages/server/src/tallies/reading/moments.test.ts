import { MONITOR_ITEMS, readySurveys } from "@klankbord/shared";
import { addToMoments, emptyMoments } from "@klankbord/shared/matrix";
import { describe, expect, test } from "vitest";
import { temporaryServer, TOKEN, type TemporaryServer } from "../../testing/temporary.ts";
import { readMoments, wholeMonths, type MomentsQuestion } from "./moments.ts";

const PERFORMANCE = MONITOR_ITEMS.filter(({ role }) => role === "performance");
const SHAPE = { items: PERFORMANCE.length, scale: 5 };

interface Given {
  day: string;
  location: string;
  values: number[];
}

/** Answers on days around the edges of months, each value set different; the last item is now and then left open. */
const given: Given[] = [
  "2025-12-31",
  "2026-01-01",
  "2026-01-15",
  "2026-01-31",
  "2026-02-01",
  "2026-02-28",
  "2026-03-01",
].flatMap((day, index) =>
  ["utrecht", "zwolle"].map((location, at) => ({
    day,
    location,
    values: [...MONITOR_ITEMS.keys()].map((item) => (index * 3 + at * 2 + item * item) % 6),
  })),
);

async function filled(fold: boolean): Promise<TemporaryServer> {
  const server = await temporaryServer({ now: () => Date.parse("2026-06-01T00:00:00Z") });
  for (const [index, { day, location, values }] of given.entries()) {
    const ratings = MONITOR_ITEMS.flatMap(({ key }, item) =>
      values[item] ? [[key, { satisfaction: values[item], importance: 3 }] as const] : [],
    );
    await server.post(
      {
        id: `an-answer-number-${index}`,
        survey: "monitor",
        ratings: Object.fromEntries(ratings),
        dimensions: { location },
        at: `${day}T12:00:00Z`,
      },
      { authorization: `Bearer ${TOKEN}` },
    );
    if (fold && index % 3 === 0) await server.services.journal.catchUp();
  }
  if (fold) await server.services.journal.catchUp();
  return server;
}

function expected(from: string | null, to: string | null, location: string | null): number[] {
  const moments = emptyMoments(SHAPE);
  for (const one of given) {
    if ((from && one.day < from) || (to && one.day > to) || (location && one.location !== location)) continue;
    // Items 1 to 6 on the seventh, recommendation.
    addToMoments(moments, SHAPE, one.values.slice(0, 7), 1);
  }
  return moments;
}

/** Keys of the performance items, in the monitor's own order. */
const KEYS = MONITOR_ITEMS.filter(({ role }) => role === "performance").map(({ key }) => key);

const periods: [string | null, string | null][] = [
  [null, null],
  ["2026-01-01", "2026-01-31"],
  ["2026-01-01", null],
  [null, "2026-01-15"],
  ["2026-01-02", "2026-02-27"],
  ["2025-12-31", "2026-03-01"],
  ["2026-01-10", "2026-01-20"],
  ["2026-02-28", "2026-03-01"],
  ["2027-01-01", null],
];

describe.each([
  ["not yet folded in", false],
  ["folded in", true],
])("moments of answers that are %s", (_, fold) => {
  test("come to what the answers of a period and segment do", async () => {
    const server = await filled(fold);
    const survey = await server.services.surveys.current("monitor");
    if (!survey) throw new Error("no survey");
    const question = (change: Partial<MomentsQuestion>): MomentsQuestion => ({
      definition: survey.definition,
      items: KEYS,
      segments: ["*"],
      from: null,
      to: null,
      outcome: "recommendation",
      version: async (version) =>
        (await server.services.surveys.version("monitor", version))?.definition ?? null,
      ...change,
    });
    for (const [from, to] of periods) {
      expect(await readMoments(server.services.db, question({ from, to }))).toEqual(expected(from, to, null));
      expect(
        await readMoments(server.services.db, question({ from, to, segments: ["location=zwolle"] })),
      ).toEqual(expected(from, to, "zwolle"));
      expect(
        await readMoments(
          server.services.db,
          question({ from, to, segments: ["location=zwolle", "location=utrecht"] }),
        ),
      ).toEqual(expected(from, to, null));
    }
  });
});

test("moments of a survey without the outcome are null", async () => {
  const server = await temporaryServer();
  const survey = await server.services.surveys.current("monitor");
  if (!survey) throw new Error("no survey");
  const question = {
    definition: survey.definition,
    items: KEYS,
    segments: ["*"],
    from: null,
    to: null,
    version: async () => null,
  };
  expect(await readMoments(server.services.db, { ...question, outcome: "attention" })).toBeNull();
});

describe("answers to every version that asked the items and the outcome count", () => {
  type Items = { key: string; role: "performance" | "result" }[];
  const all: Items = MONITOR_ITEMS.map(({ key, role }) => ({ key, role }));
  const added = { key: "own", role: "performance" as const, texts: { en: "Our own" } };

  test.each<[string, Items, string[]]>([
    ["in another order", all.toReversed(), KEYS.toReversed()],
    [
      "with two that changed places",
      [all[1], all[0], ...all.slice(2)] as Items,
      ["first_response", "reachability"],
    ],
    ["with one dropped", all.slice(1), KEYS.slice(1)],
    ["with one added, which nobody rated and is not asked for", [added, ...all], KEYS],
    ["with one dropped and one added", [added, ...all.slice(1)], KEYS.slice(1)],
    ["with one added, which is asked for", [added, ...all], ["own", ...KEYS]],
  ])("%s", async (_, changed, wanted) => {
    const items = wanted.length === 2 ? [...wanted, ...KEYS.slice(2)] : wanted;
    for (const fold of [false, true]) {
      const server = await filled(fold);
      await server.put("monitor", { ...readySurveys("Test")[0], items: changed });
      const survey = await server.services.surveys.current("monitor");
      if (!survey) throw new Error("no survey");
      const version = async (number: number) =>
        (await server.services.surveys.version("monitor", number))?.definition ?? null;
      const shape = { items: items.length, scale: 5 };
      for (const [from, to] of periods)
        for (const location of [null, "zwolle"]) {
          const moments = emptyMoments(shape);
          for (const one of given) {
            if ((from && one.day < from) || (to && one.day > to) || (location && one.location !== location))
              continue;
            const ratings = [...items, "recommendation"].map(
              (key) => one.values[MONITOR_ITEMS.findIndex((item) => item.key === key)] ?? 0,
            );
            addToMoments(moments, shape, ratings, 1);
          }
          expect(
            await readMoments(server.services.db, {
              definition: survey.definition,
              items,
              segments: [location ? `location=${location}` : "*"],
              from,
              to,
              outcome: "recommendation",
              version,
            }),
          ).toEqual(moments);
        }
    }
  });
});

describe("the whole months of a period", () => {
  test.each([
    ["2026-01-01", "2026-12-31", "2026-01", "2026-12"],
    ["2026-01-02", "2026-12-30", "2026-02", "2026-11"],
    ["2025-12-02", "2026-01-30", "2026-01", "2025-12"],
    ["2028-02-01", "2028-02-29", "2028-02", "2028-02"],
    ["2027-02-01", "2027-02-27", "2027-02", "2027-01"],
  ])("%s to %s are %s to %s", (from, to, first, last) => {
    expect(wholeMonths(from, to)).toEqual({ first, last });
  });
});
