import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer, send } from "../stage/answers.ts";
import { storedIds, verifyTallies } from "../stage/database.ts";
import { type RunningServer, startServer } from "../stage/server.ts";
import { hasSqld, type LibsqlServer, startSqld } from "../stage/sqld.ts";
import { startTraffic } from "../stage/traffic.ts";

describe.runIf(hasSqld)("two servers on one libSQL server", () => {
  let folder: string;
  let database: LibsqlServer;
  let servers: RunningServer[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "klankbord-libsql-"));
    database = await startSqld(folder);
    // One after the other: the first makes the database.
    for (let at = 0; at < 2; at++) servers.push(await startServer({ DATABASE_URL: database.url }));
  }, 240_000);

  afterAll(async () => {
    for (const server of servers) await server.stop();
    await database?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  test("while it is gone a response is 503 with a time to come back, and readiness says so; then they are taken again", async () => {
    const [first] = servers;
    if (!first) throw new Error("no server");
    expect((await send(first.url, answer(3, 4))).status).toBe(201);
    await database.kill();
    const refused = await send(first.url, answer(3, 4));
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await fetch(`${first.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
    await database.start();
    await expect
      .poll(async () => (await send(first.url, answer(3, 4))).status, { timeout: 60_000 })
      .toBe(201);
    await expect.poll(async () => (await fetch(`${first.url}/readyz`)).status, { timeout: 60_000 }).toBe(200);
  });

  test("killed under load, it and then a server of ours: nothing acknowledged is missing, no 500, tallies agree", async () => {
    const traffic = servers.map(({ url }) => startTraffic(url, 8));
    const taken = (): number => traffic.reduce((sum, { soFar }) => sum + soFar.acknowledged.length, 0);
    await expect.poll(taken, { timeout: 60_000 }).toBeGreaterThan(100);
    await database.kill();
    const others = (): number[] => traffic.flatMap(({ soFar }) => soFar.others);
    await expect.poll(() => others().length, { timeout: 60_000 }).toBeGreaterThan(10);
    await database.start();
    const before = taken();
    await expect.poll(taken, { timeout: 60_000 }).toBeGreaterThan(before + 100);
    const [first] = servers;
    first?.process.kill("SIGKILL");
    const until = taken();
    await expect.poll(taken, { timeout: 60_000 }).toBeGreaterThan(until + 50);
    const all = await Promise.all(traffic.map(async ({ stop }) => stop()));
    for (const server of servers) await server.stop();
    servers = [];
    // 0 is a connection that broke with the server that was killed.
    expect(
      [...new Set(all.flatMap((one) => one.others))].filter((status) => ![0, 503].includes(status)),
    ).toEqual([]);
    const stored = await storedIds(database.url);
    expect(all.flatMap(({ acknowledged }) => acknowledged).filter((id) => !stored.has(id))).toEqual([]);
    expect(await verifyTallies(database.url)).toBe("Every tally agrees with the answers.");
  });
});
