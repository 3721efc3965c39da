import { join } from "node:path";
import { build } from "vite";
import { root } from "../../stage/server.ts";
import { script } from "../library.ts";
import type { HostPage } from "../../stage/site.ts";

/** One of the applications beside this file, as one script for browsers. */
export async function bundle(file: string): Promise<HostPage> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, "test/hosts/apps", file), formats: ["iife"], name: "app" },
    },
  });
  const first = Array.isArray(built) ? built[0] : built;
  if (first === undefined || !("output" in first)) throw new Error(`${file} was not bundled`);
  return script(first.output[0].code);
}
