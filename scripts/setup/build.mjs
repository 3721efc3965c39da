import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT, run, say } from "./process.mjs";

const MARKER = join(ROOT, ".cache/built");
const RESULTS = [
  "packages/widget/dist/embed.js",
  "packages/dashboard/dist/index.html",
  "packages/server/dist/main.js",
];

/** Every file that the built programs are made of: sources and the configuration beside them, no tests. */
function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (["node_modules", "dist", "test"].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (!/\.test\.tsx?$|\.md$/.test(entry.name)) yield path;
  }
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const path of [join(ROOT, "package-lock.json"), ...sources(join(ROOT, "packages"))])
    hash.update(relative(ROOT, path)).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

function vite(name) {
  return run(process.execPath, [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"], {
    cwd: join(ROOT, "packages", name),
    env: { ...process.env, NODE_ENV: "production" },
  });
}

export async function build() {
  const started = Date.now();
  await Promise.all(["widget", "dashboard", "server"].map(vite));
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  writeFileSync(MARKER, fingerprint());
  say(`Built widget, dashboard and server in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** Builds unless what stands in the dist folders was made of these very sources. */
export async function buildIfStale() {
  const built = RESULTS.every((path) => existsSync(join(ROOT, path))) && existsSync(MARKER);
  if (built && readFileSync(MARKER, "utf8") === fingerprint()) return;
  say(built ? "The sources have changed: building." : "Building.");
  await build();
}
