import type { ApiKey, AuditEntry } from "@klankbord/shared";
import { expect, test } from "vitest";
import { firstBroken } from "../../audit/check.ts";
import { sendJson, signedIn } from "../../testing/signedIn.ts";
import { temporaryServer, TOKEN, type TemporaryServer } from "../../testing/temporary.ts";

const KEEPER = { authorization: `Bearer ${TOKEN}` };

async function keyWith(server: TemporaryServer, rights: string[], more: object = {}): Promise<string> {
  const made = await sendJson(server, "POST", "/api/v1/keys", { id: "bi", name: "BI", rights, ...more });
  expect(made.status).toBe(201);
  return ((await made.json()) as { key: string }).key;
}

const submission = {
  survey: "monitor",
  language: "nl",
  ratings: { attention: { satisfaction: 4, importance: 5 } },
  at: "2026-01-05T10:00:00Z",
};

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

test("a key does what it was given for, is stored as a hash, and tells when it was used", async () => {
  const clock = { now: 1_800_000_000_000 };
  const server = await temporaryServer({ now: () => clock.now });
  const key = await keyWith(server, ["figures"]);
  expect(key).toMatch(/^kb_[\w-]{43}$/);
  const status = async (path: string) => (await server.request(path, { headers: bearer(key) })).status;
  expect(await status("/api/v1/surveys/monitor/matrix")).toBe(200);
  expect(await status("/api/v1/people")).toBe(403);
  const listed = await server.request("/api/v1/keys", { headers: KEEPER });
  const text = await listed.text();
  expect(text).not.toContain(key);
  expect((JSON.parse(text) as { keys: ApiKey[] }).keys).toEqual([
    {
      id: "bi",
      name: "BI",
      rights: ["figures"],
      groups: {},
      start: key.slice(0, 7),
      expires: null,
      lastUsed: "2027-01-15T08:00:00.000Z",
      createdAt: "2027-01-15T08:00:00.000Z",
    },
  ]);
  const { rows } = await server.services.db.$client.execute("select * from api_key");
  expect(JSON.stringify(rows)).not.toContain(key);
});

test("a key that was revoked, has ended or was made up opens nothing", async () => {
  const clock = { now: 1_800_000_000_000 };
  const server = await temporaryServer({ now: () => clock.now });
  const expires = new Date(clock.now + 60_000).toISOString();
  const key = await keyWith(server, ["figures"], { expires });
  const status = async (given: string) =>
    (await server.request("/api/v1/surveys", { headers: bearer(given) })).status;
  expect([await status(key), await status(`${key}x`), await status("kb_")]).toEqual([200, 401, 401]);
  clock.now += 60_000;
  expect(await status(key)).toBe(401);
  clock.now -= 60_000;
  expect(await status(key)).toBe(200);
  const removed = await server.request("/api/v1/keys/bi", { method: "DELETE", headers: KEEPER });
  expect([removed.status, await status(key)]).toEqual([204, 401]);
  expect((await server.request("/api/v1/keys/bi", { method: "DELETE", headers: KEEPER })).status).toBe(404);
});

test("nobody gives rights that they lack, no end that is past, and no id twice", async () => {
  const server = await temporaryServer();
  const key = await keyWith(server, ["settings"]);
  const add = async (body: object, headers: Record<string, string> = KEEPER) => {
    const made = await sendJson(
      server,
      "POST",
      "/api/v1/keys",
      { id: "b", name: "b", rights: ["figures"], ...body },
      headers,
    );
    return [made.status, ((await made.json()) as { code?: string }).code];
  };
  expect(await add({}, bearer(key))).toEqual([403, "forbidden"]);
  expect(await add({ expires: "2020-01-01T00:00:00Z" })).toEqual([422, "out_of_range"]);
  expect(await add({ rights: [] })).toEqual([422, "out_of_range"]);
  expect(await add({ rights: ["everything"] })).toEqual([422, "invalid"]);
  expect(await add({ id: "bi" })).toEqual([409, "id_taken"]);
});

test("a key with the right surveys may say when a response was given; another key and a session may not", async () => {
  const server = await temporaryServer();
  const post = async (headers: Record<string, string>) =>
    (await server.post({ ...submission, id: "of-a-key-or-of-a-session" }, headers)).status;
  expect(await post(bearer(await keyWith(server, ["surveys"])))).toBe(201);
  expect(await post(bearer(await keyWith(server, ["figures"], { id: "other" })))).toBe(403);
  expect(await post(await signedIn(server, "owner"))).toBe(403);
});

test("the audit log says who changed what, page by page, and gives away a line that was tampered with", async () => {
  const server = await temporaryServer();
  const owner = await signedIn(server, "owner");
  const key = { id: "bi", name: "BI", rights: ["figures"] };
  expect((await sendJson(server, "POST", "/api/v1/keys", key, owner)).status).toBe(201);
  expect((await sendJson(server, "POST", "/api/v1/keys", key, owner)).status).toBe(409);
  const read = async (query = "") => {
    const page = await server.request(`/api/v1/audit${query}`, { headers: owner });
    return (await page.json()) as { entries: AuditEntry[]; next: number | null };
  };
  const { entries } = await read();
  expect(entries.map(({ actor, action, subject }) => [actor, action, subject])).toEqual([
    ["person:owner", "key.added", "bi"],
    ["keeper", "person.added", "owner"],
    ["server", "survey.added", "feedback"],
    ["server", "survey.added", "monitor"],
  ]);
  expect(entries[0]?.after).toEqual({ rights: ["figures"], groups: {}, expires: null });
  expect(JSON.stringify(entries)).not.toContain("owner@example.org");
  const { journal, db } = server.services;
  for (let at = 0; at < 100; at++)
    await journal.change([], {
      at,
      actor: "server",
      action: "x",
      subject: String(at),
      before: null,
      after: null,
    });
  const first = await read();
  const second = await read(`?cursor=${first.next}`);
  expect([first.entries.length, second.entries.length, second.next]).toEqual([100, 4, null]);
  expect((await server.request("/api/v1/audit?cursor=x", { headers: owner })).status).toBe(422);
  expect(await firstBroken(db.$client)).toBeNull();
  await journal.write([{ sql: "update audit set actor = 'keeper' where seq = 4", args: [] }]);
  expect(await firstBroken(db.$client)).toBe(4);
  await journal.write([{ sql: "delete from audit where seq = 2", args: [] }]);
  expect(await firstBroken(db.$client)).toBe(3);
});

test("two processes that change things at once leave one unbroken log with every line", async () => {
  const server = await temporaryServer();
  const other = await temporaryServer({ folder: server.folder });
  const lines = Array.from({ length: 20 }, async (_, at) =>
    (at % 2 ? server : other).services.journal.change([], {
      at,
      actor: "server",
      action: "x",
      subject: String(at),
      before: null,
      after: null,
    }),
  );
  await Promise.all(lines);
  const { rows } = await server.services.db.$client.execute(
    "select count(*) as n from audit where action = 'x'",
  );
  expect(Number(rows[0]?.["n"])).toBe(20);
  expect(await firstBroken(server.services.db.$client)).toBeNull();
});
