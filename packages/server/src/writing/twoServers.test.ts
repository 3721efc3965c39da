import { MONITOR_ITEMS } from "@klankbord/shared";
import { expect, test } from "vitest";
import { temporaryFolder, temporaryServer } from "../testing/temporary.ts";
import { createDefinitions } from "../tallies/definitions.ts";
import { verify } from "../tallies/verify.ts";

const submission = (id: string, satisfaction = 3) => ({
  id,
  survey: "monitor",
  ratings: Object.fromEntries(MONITOR_ITEMS.map(({ key }) => [key, { satisfaction, importance: 4 }])),
  dimensions: { location: "utrecht" },
});

const pair = async () => {
  const folder = await temporaryFolder();
  return [await temporaryServer({ folder }), await temporaryServer({ folder })] as const;
};

test("the same submission 20 times at once over two servers: one row and equal answers (T2)", async () => {
  const [one, other] = await pair();
  const sent = submission("the-same-id-the-same-body");
  const answers = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => (index % 2 ? one : other).post(sent)),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  expect(statuses.filter((status) => status === 200)).toHaveLength(19);
  expect(new Set(await Promise.all(answers.map(async (answer) => answer.text()))).size).toBe(1);
  const { rows } = await one.services.db.$client.execute("select count(*) as n from response");
  expect(rows[0]?.["n"]).toBe(1);
});

test("20 different bodies under one id over two servers: one is stored, the others get 409 (T2)", async () => {
  const [one, other] = await pair();
  const answers = await Promise.all(
    Array.from({ length: 20 }, async (_, index) =>
      (index % 2 ? one : other).post({
        ...submission("the-same-id-another-body"),
        remark: `remark ${index}`,
      }),
    ),
  );
  const statuses = answers.map(({ status }) => status).sort((a, b) => a - b);
  expect(statuses).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
});

test("two servers taking in at once lose nothing and their tallies agree with the answers", async () => {
  const [one, other] = await pair();
  const answers = await Promise.all(
    Array.from({ length: 600 }, async (_, index) =>
      (index % 2 ? one : other).post(submission(`the-answer-number-${index}`, 1 + (index % 5))),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  const client = one.services.db.$client;
  expect(await verify({ client, definitions: createDefinitions(client) })).toEqual([]);
  const { rows } = await client.execute("select sum(n) as n from day_tally where segment = '*'");
  expect(rows[0]?.["n"]).toBe(600);
});

test("a definition that one server stores is what the other asks by a second later", async () => {
  const [one, other] = await pair();
  const ask = async () =>
    (await (await other.request("/api/v1/surveys/monitor")).json()) as { version: number };
  const definition = await ask();
  await one.put("monitor", { ...definition, version: undefined, status: "closed" });
  await expect.poll(async () => (await ask()).version, { timeout: 2_500 }).toBe(2);
});
