import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

export const ADMIN_TOKEN = "test-admin-token-0123456789abcdef";

export interface RunningServer {
  url: string;
  /** Path of the database file. */
  database: string;
  process: ChildProcess;
  /** What the program printed so far, both streams. */
  output(): string;
  stop(): Promise<void>;
}

/** A port that is free at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Runs the built server with a database file of its own, until it answers. `env` adds to or replaces its settings. */
export async function startServer(
  env: Record<string, string> = {},
  args: string[] = ["serve"],
): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), "klankbord-"));
  const port = env["PORT"] ?? String(await freePort());
  const database = join(folder, "klankbord.db");
  const child = spawn(process.execPath, [join(root, "packages/server/dist/main.js"), ...args], {
    cwd: root,
    env: {
      PATH: process.env["PATH"] ?? "",
      PORT: port,
      DATABASE_URL: `file:${database}`,
      ADMIN_TOKEN,
      LOG_LEVEL: "warn",
      // A test is a crowd of customers at one address.
      RESPONSES_PER_MINUTE: "0",
      RESPONSES_PER_HOUR: "0",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  // A busy machine that also makes up a year of answers for the demo takes its time.
  const deadline = Date.now() + 90_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}:\n${output}`);
    if (
      await fetch(`${url}/healthz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    if (Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`the server does not answer:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    database,
    process: child,
    output: () => output,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGTERM");
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
