import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { giveAnswers, type GivenAnswer } from "../../testing/monitor.ts";
import { TOKEN, temporaryServer } from "../../testing/temporary.ts";

const NOW = Date.UTC(2026, 10, 22, 9, 30);
const MINIMUM = 5;
const ITEMS = ["reachability", "attention", "recommendation"] as const;

async function serverWith(answers: readonly GivenAnswer[]) {
  const { services, request } = await temporaryServer({ now: () => NOW });
  await giveAnswers(services, answers);
  return async (path: string) => {
    const answer = await request(`/api/v1/surveys/monitor/${path}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(answer.status).toBe(200);
    return answer;
  };
}

interface Figure {
  n: number | null;
  mean: number | null;
}
interface Item {
  key: string;
  satisfaction: Figure;
  importance: Figure | null;
}
interface Reply {
  n: number;
  withheld: string | null;
  items: Item[];
}

const rating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
const answer = fc.record({
  day: fc.constantFrom("2026-03-02", "2026-04-07", "2026-05-20"),
  location: fc.constantFrom("a", "b", "b", "c", "c", "c", "c", "d", "d", "d", "d", "d", "d", "d", null),
  ratings: fc.tuple(rating, rating, rating, rating, rating),
});
const survey = fc.array(answer, { minLength: 8, maxLength: 45 }).map((all) =>
  all.map(({ day, location, ratings: [one, two, three, four, five] }): GivenAnswer => ({
    day,
    dimensions: location === null ? {} : { location },
    ratings: { reachability: [one, two], attention: [three, four], recommendation: [five ?? 3, 1] },
  })),
);

/** Ratings of one side of one item behind a figure that is shown; 0 where it is not. */
function shown({ withheld, items }: Reply, key: string, side: "satisfaction" | "importance"): number {
  const figure = items.find((item) => item.key === key)?.[side];
  return withheld === null && figure && figure.mean !== null ? (figure.n ?? 0) : 0;
}

/** Nobody, or enough people not to know whose answers these are. */
function isSafe(n: number): boolean {
  return n === 0 || n >= MINIMUM;
}

const LOCATIONS = ["a", "b", "c", "d"];

describe("small groups, over any answers", () => {
  test("no figure rests on fewer than the minimum, nor does one that follows by taking figures from each other", async () => {
    await fc.assert(
      fc.asyncProperty(survey, async (answers) => {
        const get = await serverWith(answers);
        const told = async (path: string) => (await (await get(path)).json()) as Reply;
        const all = await told("matrix");
        const parts = await Promise.all(LOCATIONS.map(async (place) => told(`matrix?location=${place}`)));
        const groups = (await (await get("groups?dimension=location")).json()) as { rows: Reply[] };
        const trend = (await (await get("trend?unit=month")).json()) as { points: Reply[] };
        for (const key of ITEMS)
          for (const side of ["satisfaction", "importance"] as const) {
            const whole = shown(all, key, side);
            for (const table of [parts, groups.rows, trend.points]) {
              const each = table.map((one) => shown(one, key, side));
              for (const n of each) expect(isSafe(n)).toBe(true);
              const together = each.reduce((sum, n) => sum + n, 0);
              if (whole > 0) {
                expect(isSafe(whole - together)).toBe(true);
                for (const n of each) if (n > 0) expect(isSafe(whole - n)).toBe(true);
              }
            }
          }
        // A filter shows a value exactly where the table of groups does.
        for (const row of groups.rows) {
          const value = (row as unknown as { value: string }).value;
          expect(parts[LOCATIONS.indexOf(value)]?.withheld).toBe(row.withheld);
        }
      }),
      { numRuns: 20 },
    );
  }, 90_000);

  test("what is told of a hidden group is the same whatever it answered, in every form", async () => {
    const paths = [
      "matrix?location=small",
      "matrix.csv?location=small",
      "matrix.svg?location=small",
      "matrix.svg?location=small&language=en",
      "compare?against=rest&location=small",
      "compare?from=2026-01-01&to=2026-03-31&from2=2026-04-01&to2=2026-12-31&location=small",
      "trend?unit=month&location=small",
      "indicators?location=small",
      "drivers?location=small",
      "segments",
    ];
    const others = Array.from({ length: 24 }, (_, index): GivenAnswer => ({
      day: index % 2 === 0 ? "2026-03-02" : "2026-04-07",
      dimensions: { location: index % 2 === 0 ? "large" : "other" },
      ratings: { reachability: [1 + (index % 5), 5], attention: [4, 1 + (index % 4)] },
    }));
    const value = fc.integer({ min: 1, max: 5 });
    const few = fc.array(fc.tuple(value, value, value, value), { minLength: 4, maxLength: 4 });
    const told = async (ratings: [number, number, number, number][]): Promise<string[]> => {
      const small = ratings.map(([one, two, three, four]): GivenAnswer => ({
        day: "2026-03-02",
        dimensions: { location: "small" },
        ratings: { reachability: [one, two], attention: [three, four] },
      }));
      const get = await serverWith([...others, ...small]);
      return Promise.all(paths.map(async (path) => (await get(path)).text()));
    };
    await fc.assert(
      fc.asyncProperty(few, few, async (one, other) => {
        expect(await told(one)).toEqual(await told(other));
      }),
      { numRuns: 5 },
    );
  }, 60_000);

  test("in a table of two dimensions a small cell takes one along in its row and in its column", async () => {
    const { services, request, put } = await temporaryServer({ now: () => NOW });
    const stored = await services.surveys.current("monitor");
    await put("monitor", { ...stored?.definition, combinations: [["location", "channel"]] });
    const cells: [string, string, number][] = [
      ["a", "web", 3],
      ["a", "phone", 9],
      ["a", "mail", 20],
      ["b", "web", 8],
      ["b", "phone", 20],
      ["b", "mail", 30],
    ];
    await giveAnswers(
      services,
      cells.flatMap(([location, channel, n]) =>
        Array.from({ length: n }, (_, at): GivenAnswer => ({
          day: "2026-03-02",
          dimensions: { location, channel },
          ratings: { attention: [1 + (at % 5), 4] },
        })),
      ),
    );
    const withheld = async (location: string, channel: string) => {
      const answer = await request(`/api/v1/surveys/monitor/matrix?channel=${channel}&location=${location}`, {
        headers: { authorization: `Bearer ${TOKEN}` },
      });
      return ((await answer.json()) as Reply).withheld;
    };
    expect(await withheld("a", "web")).toBe("too_few");
    expect(await withheld("a", "phone")).toBe("protects_other");
    // All of a column but three: the column minus these would be them.
    expect(await withheld("b", "web")).toBe("complement");
    expect(await withheld("a", "mail")).toBeNull();
    expect(await withheld("b", "mail")).toBeNull();
  });

  test("a picture and a table of a hidden group have no figure in them", async () => {
    const get = await serverWith(
      Array.from({ length: 20 }, (_, index): GivenAnswer => ({
        day: "2026-03-02",
        dimensions: { location: index < 4 ? "small" : "large" },
        ratings: { reachability: [1 + (index % 5), 5], attention: [4, 1 + (index % 4)] },
      })),
    );
    const csv = await (await get("matrix.csv?location=small&language=en")).text();
    for (const row of csv.trimEnd().split("\r\n").slice(1)) {
      // The two fixed lines, how many there are in all, and why that is all.
      expect(row.split(",").filter((cell) => /^-?\d/.test(cell))).toEqual(["3.5", "4", "4"]);
      expect(row).toMatch(/,4,"too_few","/);
    }
    const told = (await (await get("matrix?location=small")).json()) as Reply;
    expect(told).toMatchObject({ n: 4, withheld: "too_few" });
    for (const { satisfaction, importance } of told.items)
      expect([satisfaction.n, importance?.n]).toEqual([null, null]);
    const svg = await (await get("matrix.svg?location=small&language=en")).text();
    expect(svg).toContain("Too few answers to show");
    // The one group beside it is hidden with it: everybody minus that one is the small one.
    expect(await (await get("matrix?location=large")).json()).toMatchObject({
      withheld: "complement",
      n: 16,
    });
  });
});
