import { expect, test } from "vitest";
import { createDefinitions } from "../../tallies/definitions.ts";
import { verify } from "../../tallies/verify.ts";
import { given } from "../../testing/attacks.ts";
import { commandOn } from "../../testing/command.ts";
import { giveAnswers } from "../../testing/monitor.ts";
import { TOKEN, temporaryServer } from "../../testing/temporary.ts";

const LISTED = [{ key: "location", values: [{ value: "utrecht" }, { value: "zwolle" }] }];

async function withJunk() {
  const server = await temporaryServer({ now: () => Date.UTC(2026, 10, 22) });
  const { services, put, request } = server;
  const stored = await services.surveys.current("monitor");
  await giveAnswers(services, [
    ...given(40, { location: "utrecht" }),
    ...given(30, { location: "zwolle" }, "2026-05-04"),
    ...Array.from(
      { length: 700 },
      (_, at) => given(1, { location: `invented ${at}` })[0] ?? given(1, {})[0],
    ).flatMap((one) => (one ? [one] : [])),
    ...given(5, {}),
  ]);
  const ask = async (what: "count" | "remove", body: unknown) => {
    const reply = await request(`/api/v1/surveys/monitor/responses/${what}`, {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
  };
  const list = async () => put("monitor", { ...stored?.definition, dimensions: LISTED });
  const total = async (): Promise<number> =>
    Number(
      (
        await services.db.$client.execute(
          "select n from day_tally where segment = '*' and day = '2026-03-02'",
        )
      ).rows[0]?.["n"],
    );
  const agree = async (): Promise<void> => {
    await services.journal.catchUp();
    const client = services.db.$client;
    expect(await verify({ client, definitions: createDefinitions(client) })).toEqual([]);
  };
  return { ...server, ask, list, total, agree };
}

test("values that the survey's list does not have are counted, removed by who saw the number, and every figure follows", async () => {
  const { ask, list, total, agree, services } = await withJunk();
  expect((await ask("count", { unlisted: "location" })).body).toMatchObject({
    code: "invalid",
    field: "unlisted",
  });
  await list();
  expect((await ask("count", { unlisted: "location" })).body).toEqual({ n: 700 });
  expect(await ask("remove", { unlisted: "location", n: 699 })).toMatchObject({
    status: 409,
    body: { code: "conflict" },
  });
  expect(await ask("remove", { unlisted: "location" })).toMatchObject({
    body: { code: "invalid", field: "n" },
  });
  expect(await total()).toBe(745);
  expect((await ask("remove", { unlisted: "location", n: 700 })).body).toEqual({ removed: 700 });
  expect(await total()).toBe(45);
  await agree();
  const { rows } = await services.db.$client.execute(
    "select distinct segment from day_tally where segment like 'location=%' order by 1",
  );
  expect(rows.map(({ segment }) => segment)).toEqual(["location=utrecht", "location=zwolle"]);
});

test("by group and by days, each narrows the other", async () => {
  const { ask, agree } = await withJunk();
  const zwolle = { groups: { location: ["zwolle", "nowhere"] } };
  expect((await ask("count", { ...zwolle, to: "2026-05-03" })).body).toEqual({ n: 0 });
  expect((await ask("count", { ...zwolle, from: "2026-05-01" })).body).toEqual({ n: 30 });
  expect((await ask("remove", { ...zwolle, from: "2026-05-01", n: 30 })).body).toEqual({ removed: 30 });
  expect((await ask("count", { from: "2026-05-01" })).body).toEqual({ n: 0 });
  await agree();
});

test.each([
  [{}, "groups"],
  [{ groups: { shoe: ["x"] } }, "groups"],
  [{ groups: {} }, "groups"],
  [{ from: "yesterday" }, "from"],
  [{ from: "2026-05-02", to: "2026-05-01" }, "to"],
  [{ all: true }, "all"],
])("what says too little or something unknown is refused: %j", async (body, field) => {
  const { ask } = await withJunk();
  expect(await ask("count", body)).toMatchObject({ status: 422, body: { code: "invalid", field } });
});

test("nobody removes without the right", async () => {
  const { request } = await temporaryServer();
  for (const what of ["count", "remove"])
    expect((await request(`/api/v1/surveys/monitor/responses/${what}`, { method: "POST" })).status).toBe(401);
});

test("the command counts first, says how it is done, and does it", async () => {
  const { services, list } = await withJunk();
  await list();
  const run = async (...args: string[]) => commandOn(services, ["remove", "monitor", ...args]);
  const counted = await run("--not-listed", "location");
  expect([counted.code, counted.said]).toEqual([
    0,
    [expect.stringMatching(/^700 responses are meant.*backup.*--really 700\.$/)],
  ]);
  expect(await run("--not-listed", "location", "--really", "7")).toEqual({
    code: 1,
    said: [],
    complained: [expect.stringContaining("There are 700 such responses by now, not 7.")],
  });
  expect((await run("--not-listed", "location", "--really", "700")).said).toEqual([
    "Removed 700 responses, and what was counted of them.",
  ]);
  expect((await run("--not-listed", "location")).said).toEqual(["No response is meant by that."]);
});

test("what nobody knows is removed by what it said, and what a list has in another spelling is on it", async () => {
  const { ask, list, post, request } = await withJunk();
  for (let at = 0; at < 3; at++)
    await post({ id: `from-mars-answer-${at}`, survey: "monitor", dimensions: { location: "Mars" } });
  expect((await ask("count", { groups: { location: ["Mars"] } })).body).toEqual({ n: 3 });
  expect((await ask("remove", { groups: { location: ["Mars"] }, n: 3 })).body).toEqual({ removed: 3 });
  await list();
  const merged = await request("/api/v1/groups/location/merge", {
    method: "POST",
    headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({ from: "utrecht", into: "invented 7" }),
  });
  expect(merged.status).toBe(200);
  expect((await ask("count", { unlisted: "location" })).body).toEqual({ n: 699 });
  expect((await ask("count", { groups: { location: ["UTRECHT"] } })).body).toEqual({ n: 41 });
});
