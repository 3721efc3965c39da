import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { soundness, storedIds, verifyTallies } from "../stage/database.ts";
import { startServer } from "../stage/server.ts";
import { startTraffic } from "../stage/traffic.ts";

const AGREES = "Every tally agrees with the answers.";

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "klankbord-kill-"));
  file = join(folder, "klankbord.db");
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

test("killed ten times under load: no acknowledged answer is missing, the file is sound, tallies agree (T1)", async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < 10; round++) {
    const server = await startServer({ DATABASE_URL: `file:${file}` });
    const traffic = startTraffic(server.url, 32);
    await expect.poll(() => traffic.soFar.acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(20);
    await sleep(30 * round);
    const ended = once(server.process, "exit");
    server.process.kill("SIGKILL");
    await ended;
    acknowledged.push(...(await traffic.stop()).acknowledged);
    await server.stop();
  }
  expect(acknowledged.length).toBeGreaterThan(10 * 20);
  const stored = await storedIds(file);
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  expect(await soundness(file)).toBe("ok");
  expect(await verifyTallies(file)).toBe(AGREES);
});

test("told to stop under load: what was taken is stored, and the program ends well (T36)", async () => {
  const server = await startServer({ DATABASE_URL: `file:${file}` });
  const traffic = startTraffic(server.url, 32);
  await expect.poll(() => traffic.soFar.acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(20);
  const ended = once(server.process, "exit");
  server.process.kill("SIGTERM");
  const [code] = (await ended) as [number | null];
  const { acknowledged, others } = await traffic.stop();
  expect(code).toBe(0);
  // Connections are refused afterwards, but none that was let in is answered with an error.
  expect(others.filter((status) => status !== 0)).toEqual([]);
  const stored = await storedIds(file);
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  expect(await verifyTallies(file)).toBe(AGREES);
});
