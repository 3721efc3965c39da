import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

export interface Scratch {
  /** The text of a file out of an installed package. */
  file(path: string): string;
  version(name: string): string;
  /** One script for browsers out of a module that imports installed packages. */
  bundle(source: string): Promise<string>;
  remove(): Promise<void>;
}

/** The other widgets, in a folder of their own that goes away: they are no dependency of ours. */
export async function installPeers(names: readonly string[]): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), "klankbord-peers-"));
  await writeFile(join(folder, "package.json"), '{ "private": true }');
  execFileSync(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...names],
    {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const file = (path: string): string => readFileSync(join(folder, "node_modules", path), "utf8");
  return {
    file,
    version: (name) => (JSON.parse(file(`${name}/package.json`)) as { version: string }).version,
    async bundle(source) {
      const entry = join(folder, "entry.js");
      await writeFile(entry, source);
      const built = await build({
        configFile: false,
        root: folder,
        logLevel: "silent",
        define: { "process.env.NODE_ENV": '"production"' },
        build: { write: false, minify: true, lib: { entry, formats: ["iife"], name: "peer" } },
      });
      const first = Array.isArray(built) ? built[0] : built;
      if (first === undefined || !("output" in first)) throw new Error("nothing was bundled");
      return first.output[0].code;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
