import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createLog } from "../../packages/server/src/log.ts";
import type { Kind } from "../../packages/server/src/jobs/kind.ts";
import { BEAT } from "../../packages/server/src/jobs/lease.ts";
import { requestJob } from "../../packages/server/src/jobs/request.ts";
import { createRunner } from "../../packages/server/src/jobs/runner.ts";
import { database, openClient } from "../../packages/server/src/storage/client.ts";
import { migrate } from "../../packages/server/src/storage/migrate.ts";
import { createWriter } from "../../packages/server/src/writing/writer.ts";

/**
 * How many jobs a second one process does, of which each takes no time and each takes as long as a quick mail server; and how long it takes until all
 * are done after a process on the same database was killed with jobs in hand.
 */
const JOBS = 2_000;
/** What a mail server nearby takes for a mail, ms. */
const MAIL = 20;

async function runnerOn(url: string, takes: number) {
  await migrate(url, Date.now());
  const client = await openClient(url);
  const writer = await createWriter(url);
  const work: Kind = {
    tries: 10,
    longest: 60_000,
    run: async () => {
      if (takes > 0) await sleep(takes);
      return { kind: "done" };
    },
  };
  const runner = createRunner({
    db: database(client),
    journal: writer,
    kinds: { work },
    schedule: { request: async () => undefined },
    now: Date.now,
    random: Math.random,
    log: createLog("silent"),
  });
  const count = async (what: string): Promise<number> =>
    Number((await client.execute(`select count(*) as n from job where ${what}`)).rows[0]?.["n"]);
  return {
    runner,
    count,
    request: async (n: number) =>
      writer.write(
        Array.from({ length: n }, (_, at) =>
          requestJob({ kind: "work", key: `work:${at}`, about: "", now: Date.now(), again: true }),
        ),
      ),
    close: async () => {
      await writer.close();
      client.close();
    },
  };
}

const [role, at] = process.argv.slice(2);
if (role === "killed" && at !== undefined) {
  const { runner } = await runnerOn(at, 60_000);
  await runner.begin();
  process.send?.("in hand");
  await sleep(600_000);
}

const folder = await mkdtemp(join(tmpdir(), "klankbord-bench-"));
try {
  const url = `file:${join(folder, "jobs.db")}`;
  for (const [name, takes] of [
    ["each takes no time", 0],
    [`each takes ${MAIL} ms`, MAIL],
  ] as const) {
    const { runner, request, close } = await runnerOn(url, takes);
    await request(JOBS);
    const began = performance.now();
    await runner.runDue();
    console.log(
      `${name.padEnd(20)} ${Math.round((JOBS * 1000) / (performance.now() - began))} jobs a second`,
    );
    await close();
  }

  const { runner, request, count, close } = await runnerOn(url, 0);
  await request(200);
  const child = fork(fileURLToPath(import.meta.url), ["killed", url], { execArgv: process.execArgv });
  await new Promise((resolve) => child.once("message", resolve));
  child.kill("SIGKILL");
  const killed = performance.now();
  await runner.runDue();
  const others = performance.now() - killed;
  const beat = setInterval(() => void runner.beat(), BEAT);
  while ((await count("state = 'waiting'")) > 0) {
    await sleep(500);
    await runner.runDue();
  }
  clearInterval(beat);
  console.log(
    `after kill -9        of 200 those that it did not have in hand after ${(others / 1000).toFixed(1)} s, all after ${((performance.now() - killed) / 1000).toFixed(1)} s, lost ${JOBS - (await count("state = 'done'"))}`,
  );
  await close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
