import { describe, expect, test } from "vitest";
import { giveAnswers, type GivenAnswer } from "../../testing/monitor.ts";
import { TOKEN, temporaryServer } from "../../testing/temporary.ts";

const AUTHORIZED = { authorization: `Bearer ${TOKEN}` };

async function server() {
  const { services, request } = await temporaryServer({ now: () => Date.UTC(2026, 10, 22, 9, 30) });
  const get = async (path: string) => request(`/api/v1/surveys/${path}`, { headers: AUTHORIZED });
  const json = async (path: string) => (await get(path)).json() as Promise<Record<string, unknown>>;
  return { services, get, json };
}

describe("groups by the page", () => {
  /** Seventy locations of five to fourteen answers, of which some rate an item too seldom to show it. */
  const SEVENTY: GivenAnswer[] = Array.from({ length: 70 }, (_, place) =>
    Array.from({ length: 5 + (place % 10) }, (_, index): GivenAnswer => {
      return {
        day: "2026-09-15",
        dimensions: { location: `Plaats ${String(place).padStart(2, "0")}` },
        ratings: {
          first_response: [1 + (index % 5), 4],
          ...(index < 3 + (place % 4) ? { attention: [3 + (index % 3), 2 + (index % 2)] } : {}),
        },
      };
    }),
  ).flat();
  type Page = { rows: { value: string; n: number }[]; first: number; found: number };

  test("fifty rows are a page, and the pages together are what one page of all is", async () => {
    const { services, json } = await server();
    await giveAnswers(services, SEVENTY);
    const page = async (query: string) =>
      (await json(`monitor/groups?dimension=location${query}`)) as unknown as Page;
    const all = await page("&most=500");
    expect([all.rows.length, all.found]).toEqual([70, 70]);
    const [one, other] = [await page(""), await page("&first=50")];
    expect([one.rows.length, other.rows.length, other.first, other.found]).toEqual([50, 20, 50, 70]);
    expect([...one.rows, ...other.rows]).toEqual(all.rows);
    const withoutAttention = all.rows.filter((row) =>
      JSON.stringify(row).includes('"key":"attention","state":"hidden"'),
    );
    expect(withoutAttention.length).toBeGreaterThan(0);
  });

  test("a page behind the last is the last, and names are found by a part of them, as the whole table shows them", async () => {
    const { services, json } = await server();
    await giveAnswers(services, SEVENTY);
    const page = async (query: string) =>
      (await json(`monitor/groups?dimension=location${query}`)) as unknown as Page;
    expect((await page("&first=4000")).first).toBe(50);
    const found = await page("&find=AATS%207&most=20");
    expect(found).toMatchObject({ found: 0, first: 0, rows: [] });
    const sixes = await page("&find=aats%206");
    expect(sixes.rows.map(({ value }) => value).toSorted()).toEqual(
      Array.from({ length: 10 }, (_, index) => `Plaats 6${index}`),
    );
    const all = await page("&most=500");
    for (const row of sixes.rows) expect(all.rows).toContainEqual(row);
  });

  test.each(["most=0", "most=501", "first=-1", "first=x", `find=${"a".repeat(201)}`])(
    "%s is refused",
    async (query) => {
      const { get } = await server();
      expect((await get(`monitor/groups?dimension=location&${query}`)).status).toBe(422);
    },
  );
});
