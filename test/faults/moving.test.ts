import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importAll } from "../../packages/server/src/keeping/moving/importAll.ts";
import { PlainError } from "../../packages/server/src/plainError.ts";
import { klankbord, klankbordWith } from "../stage/command.ts";
import { query, verifyTallies } from "../stage/database.ts";
import { ADMIN_TOKEN, startServer } from "../stage/server.ts";
import { hasSqld, startSqld } from "../stage/sqld.ts";
import { startTraffic } from "../stage/traffic.ts";

const AGREES = "Every tally agrees with the answers.";

let folder: string;
let database: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "klankbord-moving-"));
  database = join(folder, "klankbord.db");
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

/** All lines but the first, which tells when it was made. */
async function linesOf(file: string): Promise<string[]> {
  return gunzipSync(await readFile(join(folder, file)))
    .toString()
    .split("\n")
    .slice(1);
}

/** A server under load of which an export is made meanwhile; ids that were acknowledged before it began. */
async function exportUnderLoad(file: string): Promise<string[]> {
  const server = await startServer({ DATABASE_URL: `file:${database}` });
  const traffic = startTraffic(server.url, 4);
  await expect.poll(() => traffic.soFar.acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(100);
  const before = [...traffic.soFar.acknowledged];
  const made = await klankbord(database, "export-all", join(folder, file));
  expect([made.code, made.output]).toEqual([0, expect.stringMatching(/: \d+ rows\. It holds/)]);
  await traffic.stop();
  await server.stop();
  return before;
}

describe.runIf(hasSqld)("from a file to a libSQL server and back", () => {
  test("nothing is missing, every tally agrees, and the server runs on it", async () => {
    const before = await exportUnderLoad("first.jsonl.gz");
    const libsql = await startSqld(folder);
    try {
      const on = async (...line: string[]) => klankbordWith({ DATABASE_URL: libsql.url }, ...line);
      const read = await on("import-all", join(folder, "first.jsonl.gz"));
      expect([read.code, read.output]).toEqual([0, expect.stringContaining("rows are in")]);
      expect(await verifyTallies(libsql.url)).toBe(AGREES);
      const again = await on("import-all", join(folder, "first.jsonl.gz"));
      expect([again.code, again.output]).toEqual([1, expect.stringContaining("already")]);

      expect((await on("export-all", join(folder, "second.jsonl.gz"))).code).toBe(0);
      expect(await linesOf("second.jsonl.gz")).toEqual(await linesOf("first.jsonl.gz"));

      const server = await startServer({ DATABASE_URL: libsql.url });
      const more = startTraffic(server.url, 2);
      await expect.poll(() => more.soFar.acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(10);
      await more.stop();
      await server.stop();
      expect(await verifyTallies(libsql.url)).toBe(AGREES);
    } finally {
      await libsql.kill();
    }

    const back = join(folder, "back.db");
    const home = await klankbord(back, "import-all", join(folder, "second.jsonl.gz"));
    expect([home.code, home.output]).toEqual([0, expect.stringContaining("rows are in")]);
    expect(await verifyTallies(back)).toBe(AGREES);
    const ids = new Set((await query(back, "select id from response")).map(({ id }) => id as string));
    expect(before.filter((id) => !ids.has(id))).toEqual([]);
  });
});

test("what is cut short, changed, foreign or of another schema is refused, and leaves nothing behind", async () => {
  const server = await startServer({ DATABASE_URL: `file:${database}` });
  await server.stop();
  const whole = join(folder, "whole.jsonl");
  expect((await klankbord(database, "export-all", whole)).code).toBe(0);
  const lines = (await readFile(whole, "utf8")).trimEnd().split("\n");
  const at = lines.findIndex((line) => line.startsWith("["));
  const bad: [string, string | Buffer, string][] = [
    ["cut.jsonl", lines.slice(0, -1).join("\n"), "cut short"],
    ["cut.jsonl.gz", gzipSync(lines.join("\n")).subarray(0, 300), "could not be read"],
    ["less.jsonl", lines.toSpliced(at, 1).join("\n"), "rows, and has"],
    ["more.jsonl", [...lines, lines[at]].join("\n"), "behind its end"],
    ["odd.jsonl", lines.toSpliced(at, 1, '["x"]').join("\n"), "other columns"],
    ["table.jsonl", lines.toSpliced(1, 0, '{"table":"shoe","columns":["size"]}').join("\n"), "shoe"],
    ["text.jsonl", "hello", "Line 1 of the file"],
    ["newer.jsonl", lines.with(0, '{"klankbord":"export","schema":999,"made":""}').join("\n"), "newer"],
    ["older.jsonl", lines.with(0, '{"klankbord":"export","schema":1,"made":""}').join("\n"), "schema 1"],
  ];
  for (const [name, content, words] of bad) {
    await writeFile(join(folder, name), content);
    await expect(
      importAll({ url: `file:${join(folder, "new.db")}`, file: join(folder, name), now: 0 }),
      name,
    ).rejects.toSatisfy((error) => error instanceof PlainError && error.message.includes(words));
  }
  for (const [line, words] of [
    [["import-all", join(folder, "none.jsonl")], "There is no file"],
    [["export-all", whole], "is there already"],
  ] as const) {
    const { code, output } = await klankbord(database, ...line);
    expect([code, output]).toEqual([1, expect.stringContaining(words)]);
  }
  const over = await klankbord(database, "import-all", whole);
  expect([over.code, over.output]).toEqual([1, expect.stringContaining("already")]);
  expect((await readdir(folder)).filter((name) => /^new\.db|\.part|\.snapshot/.test(name))).toEqual([]);
});

test("the doctor tells what is wrong with code 1, what deserves a look with code 0, and changes nothing", async () => {
  const examine = async (settings: Record<string, string> = {}) =>
    klankbordWith({ DATABASE_URL: `file:${database}`, PORT: "1", ...settings }, "doctor");
  const none = await examine();
  expect([none.code, none.output]).toEqual([0, expect.stringContaining("the first start makes one")]);
  expect(await readdir(folder)).toEqual([]);

  const server = await startServer({ DATABASE_URL: `file:${database}` });
  const running = await examine({ PORT: new URL(server.url).port, ADMIN_TOKEN });
  expect(running.code).toBe(0);
  for (const says of [
    /^ {2}ok {2}The database is sound: 0 responses to 2 surveys\.$/m,
    /^ {2}ok {2}A server runs on port \d+ and takes responses\.$/m,
    /^look {2}Nobody may sign in as owner yet/m,
    /^look {2}PUBLIC_URL is not set/m,
  ])
    expect(running.output).toMatch(says);
  await server.stop();

  await chmod(database, 0o644);
  const open = await examine();
  expect([open.code, open.output]).toEqual([1, expect.stringContaining(`chmod 600`)]);
  await writeFile(database, "no database, but long enough to be one");
  const broken = await examine();
  expect([broken.code, broken.output]).toEqual([1, expect.stringContaining(" BAD  ")]);
  const wrong = await examine({ PORT: "many" });
  expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining("PORT: expected")]);
});
