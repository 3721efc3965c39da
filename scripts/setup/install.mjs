import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run, say } from "./process.mjs";

const LOWEST = [20, 19];

/** Stops with one sentence where Node is too old for the packages that are about to be installed. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > LOWEST[0] || (major === LOWEST[0] && minor >= LOWEST[1])) return;
  throw new Error(`Klankbord needs Node ${LOWEST.join(".")} or newer; this is Node ${version}.`);
}

/** Installs the npm packages unless exactly this lock file was installed here before. */
export async function installPackages() {
  const modules = join(ROOT, "node_modules");
  const marker = join(modules, ".klankbord-installed");
  const wanted = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted) return;
  say(
    existsSync(modules)
      ? "The packages have changed: updating them."
      : "First run: installing the packages, once.",
  );
  // Not `npm ci`, which refuses a lock file that was written where some other platform's binaries could not be seen.
  const options = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  if (npm) await run(process.execPath, [npm, ...options]);
  else await run("npm", options, { shell: process.platform === "win32" });
  writeFileSync(marker, wanted);
}
