import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { root } from "./server.ts";

interface Ran {
  code: number | null;
  /** Both streams. */
  output: string;
}

/** Runs a command of the built program on a database file, to its end. */
export async function klankbord(database: string, ...args: string[]): Promise<Ran> {
  return klankbordWith({ DATABASE_URL: `file:${database}` }, ...args);
}

/** The same with settings of its own. */
export async function klankbordWith(settings: Record<string, string>, ...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, "packages/server/dist/main.js"), ...args], {
    cwd: root,
    env: { PATH: process.env["PATH"] ?? "", LOG_LEVEL: "warn", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  return { code, output: (out + err).trim() };
}
