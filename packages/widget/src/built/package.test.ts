import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { build } from "vite";
import { buildWidget } from "../../test/fixtureServer.ts";

const run = promisify(execFile);
const widget = fileURLToPath(new URL("../..", import.meta.url));
const root = join(widget, "../..");

let files: string[] = [];
/** An empty project in which the package is installed. */
let project = "";

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "klankbord-package-"));
  project = join(folder, "project");
  const dist = await buildWidget();
  // As it is published: the folder with its built files, and nothing of the workspace around it.
  const source = join(folder, "source");
  await mkdir(source);
  await mkdir(project);
  for (const name of ["package.json", "README.md", "LICENSE", "index.d.ts", "src"])
    await cp(join(widget, name), join(source, name), { recursive: true });
  await cp(dist, join(source, "dist"), { recursive: true });
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", folder], { cwd: source });
  // npm 11 gives a list, npm 12 an object by name.
  const [packed] = Object.values(
    JSON.parse(stdout) as Record<string, { filename: string; files: { path: string }[] }>,
  );
  if (!packed) throw new Error("nothing was packed");
  files = packed.files.map(({ path }) => path);
  await writeFile(join(project, "package.json"), `{ "name": "site", "private": true, "type": "module" }`);
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", join(folder, packed.filename)], {
    cwd: project,
  });
}, 120_000);

test("has what it runs on, its licence, words and types, and nothing else", () => {
  const rest = files.filter((path) => !/^dist\/assets\/\w+-[\w-]{8}\.js$/.test(path));
  expect(rest.toSorted()).toEqual([
    "LICENSE",
    "README.md",
    "dist/embed.js",
    "dist/integrity.json",
    "dist/survey.js",
    "index.d.ts",
    "package.json",
  ]);
  expect(files.some((path) => path.startsWith("dist/assets/survey-"))).toBe(true);
});

test("says how it is installed, under which licence, and where it comes from", async () => {
  const installed = join(project, "node_modules/klankbord-widget");
  const about = JSON.parse(await readFile(join(installed, "package.json"), "utf8")) as Record<
    string,
    unknown
  >;
  expect(about["license"]).toBe("MIT");
  expect(about["repository"]).toMatchObject({ type: "git", directory: "packages/widget" });
  // What it was built with is in it.
  expect(about["dependencies"]).toBeUndefined();
  expect(await readFile(join(installed, "LICENSE"), "utf8")).toBe(
    await readFile(join(root, "LICENSE"), "utf8"),
  );
  expect(await readFile(join(installed, "README.md"), "utf8")).toContain(
    `npm install ${String(about["name"])}`,
  );
});

test("a site in TypeScript finds its types, and is told of a wrong option", async () => {
  const compile = async (program: string): Promise<string> => {
    await writeFile(join(project, "site.ts"), program);
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const options = [
      "--noEmit",
      "--strict",
      "--module",
      "esnext",
      "--moduleResolution",
      "bundler",
      "--types",
      "",
    ];
    return run(process.execPath, [tsc, ...options, "site.ts"], { cwd: project }).then(
      () => "",
      (error: { stdout: string }) => error.stdout,
    );
  };
  const mounting = (options: string): string =>
    `import { mount } from "klankbord-widget"; mount(document.body, ${options}).destroy();`;
  expect(await compile(mounting(`{ host: "https://feedback.example.org", survey: "monitor" }`))).toBe("");
  expect(await compile(mounting(`{ host: "https://feedback.example.org" }`))).toContain(
    "'survey' is missing",
  );
});

test("a bundler finds every part of it", async () => {
  await writeFile(
    join(project, "main.js"),
    `import { mount } from "klankbord-widget"; window.mount = mount;`,
  );
  const result = await build({
    root: project,
    configFile: false,
    logLevel: "error",
    build: { write: false, rollupOptions: { input: join(project, "main.js") } },
  });
  const [output] = [result].flat();
  if (!output || !("output" in output)) throw new Error("not built");
  const parts = output.output.filter(({ type }) => type === "chunk").map(({ fileName }) => fileName);
  for (const part of ["floating", "later", "given"])
    expect(parts.filter((name) => name.includes(`/${part}-`))).toHaveLength(1);
  expect(dirname(parts[0] ?? "")).toBe("assets");
}, 60_000);
