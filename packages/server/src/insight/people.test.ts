import { unpackRatings } from "@klankbord/shared";
import type { People } from "@klankbord/shared/matrix";
import { describe, expect, test } from "vitest";
import { giveAnswers, type GivenAnswer } from "../testing/monitor.ts";
import { temporaryServer } from "../testing/temporary.ts";
import { readAnswers } from "../tallies/reading/answers.ts";
import { buckets } from "./buckets.ts";
import { stretchOf } from "../tallies/reading/period.ts";
import { readPeople, readPeopleOfParts } from "./people.ts";
import { NO_FILTER } from "./question.ts";
import { peopleOfParts, readingFrom } from "./reading.ts";
import { textOf } from "../storage/textOf.ts";
import { answeringFrom } from "./verbs.ts";

const DAYS = ["2026-07-01", "2026-07-31", "2026-08-01", "2026-09-15"];
const PLACES = ["a", "b", "c"];
const ANSWERS = Array.from({ length: 120 }, (_, index): GivenAnswer => ({
  day: DAYS[index % 4] ?? "",
  dimensions: index % 7 === 0 ? {} : { location: PLACES[index % 3] ?? "" },
  ratings: {
    attention: [1 + (index % 5), 3 + (index % 3)],
    reachability: [index % 9 === 0 ? null : 1 + ((index * 3) % 5), 4],
    first_response: [1 + ((index + 2) % 4), index % 11 === 0 ? "na" : 1 + (index % 5)],
  },
}));
const EVER = { from: null, to: null };
const SEGMENTS = PLACES.map((place) => `location=${place}`);
const EACH = SEGMENTS.map((segment) => ({ segments: [segment], ...stretchOf(EVER) }));

async function withAnswers(answers: readonly GivenAnswer[]) {
  const { services, put } = await temporaryServer({ now: () => Date.UTC(2026, 10, 22) });
  await giveAnswers(services, answers);
  const survey = await services.surveys.current("monitor");
  if (!survey) throw new Error("no monitor");
  const reading = readingFrom(services.db, services.surveys, () => "2026-11-22");
  return { services, put, reading, definition: survey.definition };
}

describe("the answers of segments", () => {
  test("are those of the view of members, whether caught up with or not, and without those that went", async () => {
    const { services, reading, definition } = await withAnswers(ANSWERS.slice(0, 70));
    const { journal, db } = services;
    await journal.catchUp();
    await journal.remove([4, 5].map((place) => `given-${String(place).padStart(16, "0")}`));
    await giveAnswers(services, ANSWERS.slice(70), "late");
    const expected = await Promise.all(
      SEGMENTS.map(async (segment) => {
        const { rows } = await db.$client.execute({
          sql: "select version, ratings from membership where survey = 'monitor' and segment = ? order by seq",
          args: [segment],
        });
        return rows.map(({ version, ratings }) => ({ version, ratings }));
      }),
    );
    const found = await readAnswers(reading, definition, EACH);
    const sorted = (all: readonly unknown[]): string[] => all.map((one) => JSON.stringify(one)).toSorted();
    expect(found.map(sorted)).toEqual(expected.map(sorted));
    const [everybody] = await readAnswers(reading, definition, [{ segments: ["*"], ...stretchOf(EVER) }]);
    expect(everybody).toHaveLength(118);
  });

  test("are cut by days and by segment without losing anybody", async () => {
    const { reading, definition } = await withAnswers(ANSWERS);
    const months = buckets("2026-07-01", "2026-09-30", "month", 9) ?? [];
    const parts = await readPeopleOfParts(
      reading,
      definition,
      months.map(({ from, to }) => ({ from, to, segments: SEGMENTS })),
    );
    expect(parts.map(({ n }) => n)).toEqual(
      ["2026-07", "2026-08", "2026-09"].map(
        (month) =>
          ANSWERS.filter(({ day, dimensions }) => day.startsWith(month) && dimensions?.["location"]).length,
      ),
    );
    const each = await readPeopleOfParts(reading, definition, EACH);
    const all = await readPeople(reading, { definition, segments: SEGMENTS, period: EVER });
    const sorted = (sets: readonly People[]): string[] =>
      sets
        .flatMap(({ n, items, values }) =>
          Array.from({ length: n }, (_, at) => values.subarray(at * items * 2, (at + 1) * items * 2).join()),
        )
        .toSorted();
    expect(sorted(each)).toEqual(sorted([all]));
  });

  test("are read by the version that their customer saw", async () => {
    const { services, put, reading, definition } = await withAnswers(ANSWERS.slice(0, 1));
    const items = definition.items.toReversed();
    await put("monitor", { ...definition, items });
    const { values } = await readPeople(reading, {
      definition: { ...definition, items },
      segments: ["*"],
      period: EVER,
    });
    const { rows } = await services.db.$client.execute("select ratings from response");
    const rated = unpackRatings(definition.items, rows[0] ? textOf(rows[0], "ratings") : "");
    expect([...values]).toEqual(
      items.flatMap(({ key }) => {
        const { satisfaction = 0, importance = 0 } = rated[key] ?? {};
        return [satisfaction, importance].map((value) => (value === "na" ? 0 : value));
      }),
    );
  });
});

describe("the interval of the index", () => {
  test("rests on the people of each point and of each row, and is close to the matrix's bootstrap", async () => {
    const { reading, definition } = await withAnswers(ANSWERS);
    const answer = answeringFrom(reading);
    const asked = { definition, filter: NO_FILTER, period: EVER };
    const { points } = await answer("trend", { ...asked, unit: "month" });
    const { rows } = await answer("groups", { definition, period: EVER, dimension: "location" });
    const matrices = await Promise.all([
      ...points.map(async ({ from, to }) => answer("matrix", { ...asked, period: { from, to } })),
      ...rows.map(async ({ value }) =>
        answer("matrix", { ...asked, filter: new Map([["location", [value]]]) }),
      ),
    ]);
    expect(points.length + rows.length).toBe(6);
    [...points, ...rows].forEach(({ index }, at) => {
      const drawn = matrices[at]?.index;
      expect(index.method).toBe("linearised");
      expect(drawn).toMatchObject({ method: "bootstrap", value: index.value });
      const width = (drawn?.high ?? 0) - (drawn?.low ?? 0);
      for (const end of ["low", "high"] as const)
        expect(Math.abs((index[end] ?? 0) - (drawn?.[end] ?? 0))).toBeLessThan(0.15 * width);
    });
  });

  test("of everybody beside a group is that of all other groups together", async () => {
    const located = ANSWERS.filter(({ dimensions }) => dimensions?.["location"]);
    const { reading, definition } = await withAnswers(located);
    const answer = answeringFrom(reading);
    const asked = { definition, period: EVER };
    const { index1 } = await answer("compare", {
      ...asked,
      filter: new Map([["location", ["a"]]]),
      against: "rest",
    });
    const { index } = await answer("matrix", { ...asked, filter: new Map([["location", ["b", "c"]]]) });
    expect(index1).toEqual(index);
    expect(index.method).toBe("bootstrap");
  });

  test("rests on the means alone where the people of all rows are too many to read", async () => {
    const { reading, definition } = await withAnswers([]);
    const people = async (n: number) => peopleOfParts(reading, definition, EACH, [n, n, n]);
    expect(await people(10_001)).toBeNull();
    expect(await people(10_000)).toHaveLength(3);
  });
});
