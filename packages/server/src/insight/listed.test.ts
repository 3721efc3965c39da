import { expect, test } from "vitest";
import { TOKEN, temporaryServer } from "../testing/temporary.ts";
import { giveAnswers, type GivenAnswer } from "../testing/monitor.ts";
import { listed } from "./listed.ts";

test("values with enough answers come before those with too few, each up to a limit; the rest is counted", () => {
  const values = [40, 9, 6, 4, 2, 1].map((n, at) => ({ value: `v${at}`, n }));
  expect(listed(values, 5, { large: 2, small: 1 })).toEqual({
    values: [values[0], values[1], values[3]],
    more: { values: 3, n: 9 },
  });
  expect(listed(values, 5)).toEqual({ values, more: { values: 0, n: 0 } });
});

test("thousands of invented names make no thousands of rows, lose no answer, and leave the real groups as they are", async () => {
  const { services, request } = await temporaryServer({ now: () => Date.UTC(2026, 10, 22) });
  const given = (n: number, nameOf: (at: number) => string): GivenAnswer[] =>
    Array.from({ length: n }, (_, at) => ({
      day: "2026-07-01",
      dimensions: { location: nameOf(at) },
      ratings: { attention: [1 + (at % 5), 4] },
    }));
  await giveAnswers(services, [
    ...given(60, (at) => (at < 40 ? "utrecht" : "zwolle")),
    ...given(1_500, (at) => `invented ${at}`),
  ]);
  const get = async (path: string): Promise<unknown> =>
    (
      await request(`/api/v1/surveys/monitor/${path}`, { headers: { authorization: `Bearer ${TOKEN}` } })
    ).json();
  const groups = (await get("groups?dimension=location")) as {
    n: number;
    rows: { value: string; n: number; withheld: string | null }[];
  };
  expect(groups).toMatchObject({ n: 1_560, found: 202, more: { values: 1_300, n: 1_300 } });
  // A page of them.
  expect(groups.rows).toHaveLength(50);
  expect(groups.rows[0]).toMatchObject({ value: "utrecht", n: 40, withheld: null });
  const { dimensions } = (await get("segments")) as {
    dimensions: { key: string; values: unknown[]; more: { values: number; n: number } }[];
  };
  const location = dimensions.find(({ key }) => key === "location");
  expect(location?.values).toHaveLength(202);
  expect(location?.more).toEqual({ values: 1_300, n: 1_300 });
}, 120_000);
