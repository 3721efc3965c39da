import { join } from "node:path";
import { expect, test } from "vitest";
import { openClient } from "../storage/client.ts";
import { TOKEN, temporaryServer } from "../testing/temporary.ts";

test("a lock that stays gives 503 with Retry-After and stores nothing; sent again afterwards it is stored once", async () => {
  const { request, folder } = await temporaryServer();
  const path = "/api/v1/surveys/monitor/improvements";
  const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
  const body = JSON.stringify({ id: "an-improvement-0001", day: "2026-06-12", title: "Called back" });
  const post = async () => request(path, { method: "POST", headers, body });
  const client = await openClient(`file:${join(folder, "klankbord.db")}`);
  const held = await client.transaction("write");
  const refused = await post();
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).toBe("2");
  expect(await refused.json()).toMatchObject({ code: "busy" });
  await held.rollback();
  client.close();
  const list = async () =>
    ((await (await request(path, { headers })).json()) as { improvements: [] }).improvements;
  expect(await list()).toHaveLength(0);
  expect((await post()).status).toBe(201);
  expect((await post()).status).toBe(200);
  expect(await list()).toHaveLength(1);
});
