import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../stage/server.ts";
import type { HostPage } from "../stage/site.ts";

/** A script out of an npm package, as a page serves it. */
export function fromPackage(path: string): HostPage {
  return script(readFileSync(join(root, "node_modules", path)));
}

export function script(source: string | Uint8Array): HostPage {
  return { html: source, headers: { "content-type": "text/javascript; charset=utf-8" } };
}

/**
 * A script out of a Debian package, since npm has no build of it for browsers: from where it is installed, else from
 * the package, unpacked beside the other caches. Null on a machine that has neither.
 */
export function fromDebian(name: string, path: string): HostPage | null {
  const cache = join(root, ".cache/debian");
  const installed = join("/usr/share/javascript", path);
  const unpacked = join(cache, name, "usr/share/javascript", path);
  if (!existsSync(installed) && !existsSync(unpacked)) unpack(name, cache);
  const found = [installed, unpacked].find((file) => existsSync(file));
  return found === undefined ? null : script(readFileSync(found));
}

/** Into a folder of its own that then takes its name at once, since two tests may do this side by side. */
function unpack(name: string, cache: string): void {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, `${name}-`));
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, stdio: "ignore", timeout: 60_000 });
  try {
    try {
      run("apt-get", "download", name);
    } catch {
      // A machine that is new has no package lists yet.
      run("apt-get", "update", "-qq");
      run("apt-get", "download", name);
    }
    const file = readdirSync(folder).find((file) => file.startsWith(`${name}_`));
    if (file !== undefined) run("dpkg-deb", "-x", file, ".");
    renameSync(folder, join(cache, name));
  } catch {
    // Not a Debian machine, not online, or another test was faster: what is missing then is skipped by name.
    rmSync(folder, { recursive: true, force: true });
  }
}
