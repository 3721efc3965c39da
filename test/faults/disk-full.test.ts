import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { answer, send } from "../stage/answers.ts";
import { soundness, storedIds, verifyTallies } from "../stage/database.ts";
import { freePort, root } from "../stage/server.ts";

const run = promisify(execFile);

/** Files may not grow beyond this many bytes: what a full disk looks like to the program, and it can be taken back. */
const MOST = 1_500_000;

const hasPrlimit = await run("prlimit", ["--version"]).then(
  () => true,
  () => false,
);

test.runIf(hasPrlimit)(
  "a disk that is full gives 503, loses nothing acknowledged, and works again without a restart (T11)",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "klankbord-full-"));
    const file = join(folder, "klankbord.db");
    const port = await freePort();
    // Ignoring the signal makes the write fail with an error instead of ending the process.
    const server = spawn(
      "sh",
      ["-c", `trap '' XFSZ; exec "${process.execPath}" packages/server/dist/main.js serve`],
      {
        cwd: root,
        env: {
          PATH: process.env["PATH"] ?? "",
          PORT: String(port),
          DATABASE_URL: `file:${file}`,
          LOG_LEVEL: "silent",
          RESPONSES_PER_MINUTE: "0",
          RESPONSES_PER_HOUR: "0",
        },
        stdio: "ignore",
      },
    );
    onTestFinished(async () => {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    });
    const url = `http://127.0.0.1:${port}`;
    await expect
      .poll(
        async () =>
          fetch(`${url}/healthz`).then(
            ({ ok }) => ok,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
    const limit = async (bytes: number | "unlimited") =>
      run("prlimit", ["--pid", String(server.pid), `--fsize=${bytes}:unlimited`]);
    await limit(MOST);

    const acknowledged: string[] = [];
    const sendSome = async (): Promise<number[]> =>
      Promise.all(
        Array.from({ length: 50 }, async () => {
          const body = answer(3, 4);
          body.remark = "x".repeat(3_000);
          const { status } = await send(url, body);
          if (status === 201) acknowledged.push(body.id);
          return status;
        }),
      );

    let statuses: number[] = [];
    const refused = (): boolean => statuses.length > 0 && statuses.every((status) => status === 503);
    // Where a large group no longer fits a small one may: full is when none of fifty does.
    for (let turn = 0; turn < 100 && !refused(); turn++) {
      statuses = await sendSome();
      expect(statuses.filter((status) => status !== 201 && status !== 503)).toEqual([]);
    }
    expect(refused()).toBe(true);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);

    await limit("unlimited");
    expect(new Set(await sendSome())).toEqual(new Set([201]));
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const stored = await storedIds(file);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    expect(stored.size).toBe(acknowledged.length);
    expect(await soundness(file)).toBe("ok");
    expect(await verifyTallies(file)).toBe("Every tally agrees with the answers.");
  },
);
