import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { klankbord } from "../stage/command.ts";
import { query, soundness, storedIds, verifyTallies } from "../stage/database.ts";
import { startServer } from "../stage/server.ts";
import { startTraffic } from "../stage/traffic.ts";

const AGREES = "Every tally agrees with the answers.";

let folder: string;
let database: string;
let backup: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "klankbord-backup-"));
  database = join(folder, "klankbord.db");
  backup = join(folder, "backup.db");
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

/** A database with some responses in it, that no server holds. */
async function filled(): Promise<string[]> {
  const server = await startServer({ DATABASE_URL: `file:${database}` });
  const traffic = startTraffic(server.url, 4);
  await expect.poll(() => traffic.soFar.acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(20);
  const { acknowledged } = await traffic.stop();
  await server.stop();
  return acknowledged;
}

test("a backup made under load, restored elsewhere after the server was killed, holds all that was acknowledged before it, and counts it right (T35)", async () => {
  const server = await startServer({ DATABASE_URL: `file:${database}` });
  const traffic = startTraffic(server.url, 32);
  await expect.poll(() => traffic.soFar.acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(200);
  const before = [...traffic.soFar.acknowledged];
  const made = await klankbord(database, "backup", backup);
  await expect
    .poll(() => traffic.soFar.acknowledged.length, { timeout: 30_000 })
    .toBeGreaterThan(before.length + 20);
  const ended = once(server.process, "exit");
  server.process.kill("SIGKILL");
  await ended;
  const { acknowledged, others } = await traffic.stop();
  await server.stop();

  expect(made.output).toMatch(
    /^\S+: \d+ responses to 2 surveys, the newest of \d{4}-\d\d-\d\d, .* read back whole/,
  );
  expect(made.code).toBe(0);
  expect(others.filter((status) => status !== 0)).toEqual([]);
  expect(statSync(backup).mode & 0o777).toBe(0o600);
  expect(existsSync(`${backup}-wal`)).toBe(false);

  const elsewhere = join(folder, "new", "klankbord.db");
  const restored = await klankbord(elsewhere, "restore", backup);
  expect(restored.code).toBe(0);
  const stored = await storedIds(elsewhere);
  expect(before.filter((id) => !stored.has(id))).toEqual([]);
  expect(stored.size).toBeLessThan(acknowledged.length + others.length);
  expect(await verifyTallies(elsewhere)).toBe(AGREES);

  const again = await startServer({ DATABASE_URL: `file:${elsewhere}` });
  const more = startTraffic(again.url, 4);
  await expect.poll(() => more.soFar.acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(10);
  await more.stop();
  await again.stop();
  expect(await verifyTallies(elsewhere)).toBe(AGREES);
});

test("restored over a database, that one stays beside it with all it held", async () => {
  const first = await filled();
  expect((await klankbord(database, "backup", backup)).code).toBe(0);
  const later = await filled();

  const refused = await klankbord(database, "restore", backup);
  expect([refused.code, refused.output]).toEqual([1, expect.stringContaining("Say --replace")]);
  const looked = await klankbord(database, "restore", backup, "--replace", "--dry-run");
  expect([looked.code, looked.output]).toEqual([0, expect.stringContaining("Nothing was changed.")]);

  const done = await klankbord(database, "restore", backup, "--replace");
  expect([done.code, done.output]).toEqual([0, expect.stringContaining("is kept as")]);
  expect(await storedIds(database)).toEqual(new Set(first));
  const kept = (await readdir(folder)).filter((name) => name.includes(".replaced-"));
  expect(kept).toHaveLength(1);
  expect(await storedIds(join(folder, kept[0] ?? ""))).toEqual(new Set([...first, ...later]));
});

test("while a server runs on the database nothing is put in its place", async () => {
  await filled();
  expect((await klankbord(database, "backup", backup)).code).toBe(0);
  const server = await startServer({ DATABASE_URL: `file:${database}` });
  const refused = await klankbord(database, "restore", backup, "--replace");
  expect([refused.code, refused.output]).toEqual([1, expect.stringContaining("A server is running on")]);
  expect((await readdir(folder)).filter((name) => name.includes(".replaced-"))).toEqual([]);
  const traffic = startTraffic(server.url, 4);
  await expect.poll(() => traffic.soFar.acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(10);
  await traffic.stop();
  await server.stop();
  expect(await verifyTallies(database)).toBe(AGREES);
});

test("a damaged database can be replaced, and is kept as it is", async () => {
  await filled();
  expect((await klankbord(database, "backup", backup)).code).toBe(0);
  await writeFile(database, "not a database at all, but of the length of one".repeat(200));
  expect((await klankbord(database, "restore", backup, "--replace")).code).toBe(0);
  expect(await soundness(database)).toBe("ok");
  const kept = (await readdir(folder)).find((name) => name.includes(".replaced-"));
  expect(await readFile(join(folder, kept ?? ""), "utf8")).toMatch(/^not a database/);
});

test("a backup is never written over a file, onto the database itself, or into a folder that is not there", async () => {
  await filled();
  await writeFile(backup, "somebody's");
  for (const [file, words] of [
    [backup, "is there already"],
    [database, "take the place of the database"],
    [join(folder, "gone", "backup.db"), "There is no folder"],
  ] as const) {
    const { code, output } = await klankbord(database, "backup", file);
    expect([code, output]).toEqual([1, expect.stringContaining(words)]);
  }
  expect(await readFile(backup, "utf8")).toBe("somebody's");
  expect((await klankbord(database, "backup", backup, "--replace")).code).toBe(0);
  expect(await soundness(backup)).toBe("ok");
  const none = await klankbord(join(folder, "none.db"), "backup", join(folder, "b.db"));
  expect([none.code, none.output]).toEqual([1, expect.stringContaining("There is no database at")]);
  expect((await readdir(folder)).filter((name) => name.startsWith("none") || name.endsWith(".part"))).toEqual(
    [],
  );
});

test("what is cut short, foreign, no database or newer than the program is refused before anything is touched", async () => {
  await filled();
  expect((await klankbord(database, "backup", backup)).code).toBe(0);
  const file = (name: string): string => join(folder, name);
  await writeFile(file("text.db"), "hello");
  await writeFile(file("cut.db"), await readFile(backup));
  await truncate(file("cut.db"), statSync(backup).size - 8192);
  for (const [name, sql] of [
    ["foreign.db", "create table migration (name text)"],
    ["newer.db", "insert into migration values (99, 'later', 0)"],
  ] as const) {
    if (name === "newer.db") await writeFile(file(name), await readFile(backup));
    const client = createClient({ url: `file:${file(name)}` });
    await client.execute(sql);
    client.close();
  }
  for (const [name, words] of [
    ["missing.db", "There is no file"],
    [".", "is no file"],
    ["text.db", "is not a database"],
    ["cut.db", "cut.db"],
    ["foreign.db", "not one of Klankbord"],
    ["newer.db", "newer Klankbord"],
  ] as const) {
    const { code, output } = await klankbord(database, "restore", file(name), "--replace");
    expect([name, code, output]).toEqual([name, 1, expect.stringContaining(words)]);
    expect(output).not.toMatch(/\n\s+at /);
  }
  expect((await query(database, "select count(*) as n from response"))[0]?.["n"]).toBeGreaterThan(20);
  expect((await readdir(folder)).filter((name) => name.includes(".replaced-"))).toEqual([]);
});
