import { type Problem, readySurveys } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { temporaryServer, type TemporaryServer, TOKEN } from "../../testing/temporary.ts";

const [monitor] = readySurveys("Test");

interface Stored {
  version: number;
  title: Record<string, string>;
}

const read = async (server: TemporaryServer): Promise<Stored> =>
  (await (await server.request("/api/v1/surveys/monitor")).json()) as Stored;

const versionOf = async (server: TemporaryServer): Promise<number> => (await read(server)).version;

describe("a definition that is read can be sent back", () => {
  test("as it is, in any order of its keys, without a new version", async () => {
    const server = await temporaryServer();
    const before = await read(server);
    const turned = Object.fromEntries(Object.entries(before).toReversed());
    for (const same of [before, turned]) expect((await server.put("monitor", same)).status).toBe(200);
    expect(await versionOf(server)).toBe(before.version);
  });

  test("changed; whoever read an earlier version is told, and nothing is replaced", async () => {
    const server = await temporaryServer();
    const [mine, theirs] = [await read(server), await read(server)];
    expect((await server.put("monitor", { ...mine, title: { en: "Mine" } })).status).toBe(200);
    const second = await server.put("monitor", { ...theirs, title: { en: "Theirs" } });
    expect([second.status, await second.json()]).toEqual([
      409,
      expect.objectContaining({ code: "conflict", field: "version" }),
    ]);
    expect((await read(server)).title).toEqual({ en: "Mine" });
    for (const version of ["1", 1.5, null, -1, {}])
      expect((await server.put("monitor", { ...theirs, version })).status).toBe(422);
  });

  test("without a version by a program that does not care", async () => {
    const server = await temporaryServer();
    expect((await server.put("monitor", { ...monitor, title: { en: "One" } })).status).toBe(200);
    expect((await server.put("monitor", { ...monitor, title: { en: "Two" } })).status).toBe(200);
  });
});

test.each<[Record<string, unknown>, string]>([
  [{ rules: { url: "https://x" } }, "rules.url"],
  [{ colour: "red" }, "colour"],
  [{ theme: { brand: "#336699", colour: "red" } }, "theme.colour"],
  [{ items: [{ key: "attention", importnace: true }] }, "items.0.importnace"],
  [{ remark: { ask: true } }, "remark.ask"],
  [{ rules: { urls: [{ match: "is", value: "x", not: true }] } }, "rules.urls.0.not"],
  [{ title: { en: "x", xx: "y" } }, "title.xx"],
])("a field that is not known is refused by its name: %j", async (change, field) => {
  const server = await temporaryServer();
  const before = await versionOf(server);
  const reply = await server.put("monitor", { ...monitor, ...change });
  const problem = (await reply.json()) as Problem;
  expect([reply.status, problem.code, problem.field]).toEqual([422, "invalid", field]);
  expect(await versionOf(server)).toBe(before);
});

test("everything that is wrong is told at once, in words of ours", async () => {
  const server = await temporaryServer();
  const reply = await server.put("monitor", {
    ...monitor,
    organisation: 7,
    scale: 6,
    items: [{}, { key: "Own Item!" }],
    rules: { delay: "soon", scroll: 140 },
    theme: { brand: "red" },
    origins: ["nonsense"],
    languages: ["xx"],
  });
  const { detail } = (await reply.json()) as Problem;
  for (const words of [
    "organisation has to be a text",
    "scale ",
    "items.0.key is missing",
    "items.1.key has to be",
    "rules.delay has to be a number",
    "rules.scroll may be 100 at most",
    "theme.brand has to be",
    "origins.0 is not right",
    'languages.0 has to be "nl" or',
  ])
    expect(detail).toContain(words);
  expect(detail).not.toMatch(/expected|received|Invalid|Unrecognized|Too (big|small)/);
});

test.each([
  "https://a.example; script-src *",
  "https://a.example\u0000",
  "https://a.example https://b.example",
  "https://a.example/",
  "https://a.example/path",
  "https://user@a.example",
  "ftp://a.example",
  "javascript:alert(1)",
  "https://",
  "*",
  "https://A.example",
])("%j is no origin", async (origin) => {
  const server = await temporaryServer();
  expect((await server.put("monitor", { ...monitor, origins: [origin] })).status).toBe(422);
});

test("an origin is one, and pages of ours know their own address behind a proxy that puts its own as Host", async () => {
  const server = await temporaryServer({ config: { publicUrl: "https://feedback.example.nl" } });
  expect((await server.put("monitor", { ...monitor, origins: ["https://www.example.nl:8443"] })).status).toBe(
    200,
  );
  const post = async (origin: string, n: number): Promise<number> =>
    (
      await server.post(
        { id: `from-some-origin-${n}`, survey: "monitor" },
        { origin, host: "127.0.0.1:3000" },
      )
    ).status;
  expect(await post("https://feedback.example.nl", 1)).toBe(201);
  expect(await post("https://www.example.nl:8443", 2)).toBe(201);
  expect(await post("https://feedback.example.nl.evil.example", 3)).toBe(403);
  const page = await server.request("/api/v1/surveys/monitor/matrix", {
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  expect([
    page.headers.get("cross-origin-resource-policy"),
    page.headers.get("strict-transport-security"),
  ]).toEqual(["same-origin", "max-age=31536000"]);
});

test.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
  "there is no parameter %s",
  async (name) => {
    const server = await temporaryServer();
    const reply = await server.request(`/api/v1/surveys/monitor/matrix?${name}=x`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect([reply.status, ((await reply.json()) as Problem).code]).toEqual([422, "unknown_parameter"]);
  },
);
