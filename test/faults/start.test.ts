import { once } from "node:events";
import { statSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { klankbordWith } from "../stage/command.ts";
import { freePort, startServer } from "../stage/server.ts";

let folder: string;
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "klankbord-start-"));
  const server = await startServer({ DATABASE_URL: `file:${file("sound.db")}` });
  await server.stop();
  const bytes = await readFile(file("sound.db"));
  await writeFile(file("cut.db"), bytes);
  await truncate(file("cut.db"), bytes.length - 20_000);
  const corrupt = Buffer.from(bytes);
  corrupt.fill(0xff, 100, 4096);
  await writeFile(file("corrupt.db"), corrupt);
  await writeFile(file("text.db"), "Dear diary, ".repeat(1000));
  await mkdir(file("folder.db"));
  await symlink(file("nowhere.db"), file("dangling.db"));
  const foreign = createClient({ url: `file:${file("foreign.db")}` });
  await foreign.execute("create table invoices (number integer)");
  foreign.close();
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

/** Starts the server, which must end with code 1 and one sentence; gives what it printed. */
async function refused(settings: Record<string, string>): Promise<string> {
  const { code, output } = await klankbordWith({ PORT: "0", ...settings }, "serve");
  expect([code, output.split("\n").length, /\n\s+at |Error:/.test(output)]).toEqual([1, 1, false]);
  return output;
}

test.each([
  ["corrupt.db", "is damaged"],
  ["cut.db", "is cut short"],
  ["text.db", "is not a database"],
  ["folder.db", "is not a file"],
  ["dangling.db", "is a link to"],
  ["foreign.db", "is the database of another program"],
])("the database %s: one sentence that says what and what to do", async (name, words) => {
  const said = await refused({ DATABASE_URL: `file:${file(name)}` });
  expect(said).toContain(words);
  expect(said).toContain(name);
  expect(said).toMatch(/Set DATABASE_URL|set DATABASE_URL|Make it/);
});

test.each(["/proc/nope/x.db", "/dev/null/x.db", "/sys/x.db"])(
  "a file that cannot be made: %s",
  async (path) => {
    expect(await refused({ DATABASE_URL: `file:${path}` })).toMatch(/cannot be made|is not a file/);
  },
);

test("what was refused is as it was", async () => {
  expect(await readFile(file("text.db"), "utf8")).toMatch(/^Dear diary/);
  const foreign = createClient({ url: `file:${file("foreign.db")}` });
  const { rows } = await foreign.execute("select name from sqlite_master");
  foreign.close();
  expect(rows.map(({ name }) => name)).toEqual(["invoices"]);
});

test("a libSQL server that is not there", async () => {
  const port = await freePort();
  for (const scheme of ["ws", "http", "libsql"])
    expect(
      await refused({ DATABASE_URL: `${scheme}://127.0.0.1:${port}${scheme === "libsql" ? "?tls=0" : ""}` }),
    ).toMatch(/The libSQL server at 127\.0\.0\.1:\d+ cannot be reached/);
});

test("an address that is not ours, and a port that somebody has", async () => {
  const DATABASE_URL = `file:${file("sound.db")}`;
  expect(await refused({ DATABASE_URL, HOST: "203.0.113.9" })).toContain(
    "203.0.113.9 is no address of this machine",
  );
  expect(await refused({ DATABASE_URL, HOST: "no.such.host.invalid" })).toContain(
    "is no address of this machine",
  );
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const taken = other.address();
  if (taken === null || typeof taken === "string") throw new Error("no port");
  expect(await refused({ DATABASE_URL, PORT: String(taken.port) })).toContain(`Port ${taken.port} is in use`);
  other.close();
});

test("the database is for its owner only, with all that lies beside it, also where it was open before", async () => {
  await chmod(file("sound.db"), 0o644);
  const server = await startServer({ DATABASE_URL: `file:${file("sound.db")}` });
  for (const end of ["", "-wal", "-shm"]) expect(statSync(file(`sound.db${end}`)).mode & 0o777).toBe(0o600);
  await server.stop();
  const fresh = await startServer({ DATABASE_URL: `file:${file("new/fresh.db")}` });
  for (const end of ["", "-wal", "-shm"])
    expect(statSync(file(`new/fresh.db${end}`)).mode & 0o777).toBe(0o600);
  await fresh.stop();
});

test("the start says where the database is, and whether it is new", async () => {
  for (const [name, words] of [
    ["said.db", "said.db (new)\n"],
    ["said.db", "said.db\n"],
  ] as const) {
    const server = await startServer({ DATABASE_URL: `file:${file(name)}` });
    await expect.poll(() => server.output()).toContain(`Database    ${file(words)}`);
    await server.stop();
  }
});
