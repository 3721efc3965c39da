import { expect, test } from "vitest";
import { sendJson, signedIn } from "../testing/signedIn.ts";
import { temporaryServer, TOKEN, type TemporaryServer } from "../testing/temporary.ts";

const KEEPER = { authorization: `Bearer ${TOKEN}` };

interface Entry {
  seq: number;
  actor: string;
  action: string;
}

async function filled(): Promise<TemporaryServer> {
  const server = await temporaryServer();
  const owner = await signedIn(server, "owner");
  await signedIn(server, "manager");
  for (const id of ["first", "second"])
    await sendJson(server, "POST", "/api/v1/keys", { id, name: id, rights: ["figures"] }, owner);
  return server;
}

const list = async ({ request }: TemporaryServer, query: string): Promise<Entry[]> => {
  const reply = await request(`/api/v1/audit${query}`, { headers: KEEPER });
  expect(reply.status).toBe(200);
  return ((await reply.json()) as { entries: Entry[] }).entries;
};

test("by who did it, by what it was about, and by both", async () => {
  const server = await filled();
  const all = await list(server, "");
  expect(await list(server, "?actor=person:owner")).toEqual(
    all.filter(({ actor }) => actor === "person:owner"),
  );
  const keys = await list(server, "?about=key");
  expect(keys.map(({ action }) => action)).toEqual(["key.added", "key.added"]);
  expect(await list(server, "?actor=keeper&about=person")).toEqual(
    all.filter(({ actor, action }) => actor === "keeper" && action.startsWith("person.")),
  );
  expect(await list(server, "?about=ke")).toEqual([]);
  for (const wrong of ["?actor=anna", "?about=a%25", "?who=keeper"])
    expect((await server.request(`/api/v1/audit${wrong}`, { headers: KEEPER })).status).toBe(422);
});

test("the file has every line of the filter, as a spreadsheet of the language reads it", async () => {
  const server = await filled();
  const reply = await server.request("/api/v1/audit.csv?about=key&language=nl", { headers: KEEPER });
  expect([reply.status, reply.headers.get("content-disposition")]).toEqual([
    200,
    'attachment; filename="audit.csv"',
  ]);
  const lines = (await reply.text()).trimEnd().split("\r\n");
  expect(lines[0]).toBe('"line";"moment (UTC)";"who";"what";"of";"before";"after"');
  const [second, first] = await list(server, "?about=key");
  expect(lines.slice(1).map((line) => line.split(";")[0])).toEqual([`${second?.seq}`, `${first?.seq}`]);
  expect(lines[2]).toContain('"person:owner";"key.added";"first"');
});

test("a file of more lines than are read at once has each of them once", async () => {
  const server = await temporaryServer();
  const { journal } = server.services;
  for (let n = 0; n < 1_205; n++)
    await journal.change([], {
      at: 0,
      actor: "server",
      action: "test.line",
      subject: `${n}`,
      before: null,
      after: null,
    });
  const text = await (await server.request("/api/v1/audit.csv?about=test", { headers: KEEPER })).text();
  const subjects = [...text.matchAll(/"test\.line","(\d+)"/g)].map(([, subject]) => Number(subject));
  expect(subjects).toEqual(Array.from({ length: 1_205 }, (_, n) => 1_204 - n));
});
