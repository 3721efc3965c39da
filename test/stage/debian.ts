import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether this machine takes Debian's packages, and lets us install them. */
export const hasDebian =
  process.platform === "linux" &&
  process.getuid?.() === 0 &&
  spawnSync("apt-get", ["--version"]).status === 0;

const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };

/** Installs packages unless the program that they are for is there already. */
export async function provide(program: string, packages: readonly string[]): Promise<void> {
  if (spawnSync("sh", ["-c", `command -v ${program}`]).status === 0) return;
  await run("apt-get", ["update", "-qq"], { env });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env });
}

/** Unpacks the files of a package into a folder, without what it depends on and without installing it. */
export async function unpack(name: string, folder: string): Promise<void> {
  await run("apt-get", ["download", "-qq", name], { cwd: folder, env });
  await run("sh", ["-c", `dpkg -x ${name}_*.deb .`], { cwd: folder });
}
