import { expect, test } from "vitest";
import { commandOn } from "../testing/command.ts";
import { temporaryServer } from "../testing/temporary.ts";

test("a key is printed once, opens what it may, stands in the list, and opens nothing when it is revoked", async () => {
  const { services, request } = await temporaryServer();
  const run = async (...line: string[]) => commandOn(services, ["key", ...line]);
  expect((await run("list")).said).toEqual(["There is no key."]);
  const added = await run("add", "--name", "robot", "--right", "figures", "export");
  const [key = ""] = added.said;
  expect([added.code, key]).toEqual([0, expect.stringMatching(/^kb_[\w-]{43}$/)]);
  const ask = async (path: string) =>
    (await request(path, { headers: { authorization: `Bearer ${key}` } })).status;
  expect([await ask("/api/v1/surveys"), await ask("/api/v1/keys")]).toEqual([200, 403]);
  const [line = ""] = (await run("list")).said;
  expect(line.split("\t").slice(1)).toEqual([
    "robot",
    `${key.slice(0, 7)}…`,
    "figures,export",
    "no end",
    expect.stringMatching(/^used /),
  ]);
  expect(line).not.toContain(key);
  expect((await run("remove", line.split("\t")[0] ?? "")).said).toEqual(["Revoked."]);
  expect(await ask("/api/v1/surveys")).toBe(401);
});

test.each([
  [["add", "--name", "robot"], 2, /--right/],
  [["add", "--name", "robot", "--right", "fly"], 2, /figures/],
  [["add", "--name", "robot", "--right", "figures", "--group", "utrecht"], 2, /dimension=value/],
  [["add", "--name", "robot", "--right", "figures", "--expires", "2001-01-01T00:00:00Z"], 1, /past/],
  [["remove", "nobody"], 1, /no key/],
])("%j says what is wrong", async (line, code, sentence) => {
  const { services } = await temporaryServer();
  const ended = await commandOn(services, ["key", ...line]);
  expect([ended.code, ended.complained[0]]).toEqual([code, expect.stringMatching(sentence)]);
});
