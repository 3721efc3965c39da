import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const documents = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
  (path) => path.endsWith(".md") && !/(^|[\\/])(node_modules|dist|data|\.git|\.cache)[\\/]/.test(path),
);

/** Paths from the top that a document names in backticks, and the targets of its links. */
function pathsIn(document: string): string[] {
  const text = readFileSync(join(root, document), "utf8").replaceAll(/^```[\s\S]*?^```/gm, "");
  const named = [...text.matchAll(/`((?:packages|docs|test|scripts|examples|\.ci)\/[\w./-]*)`/g)].map(
    (match) => match[1] ?? "",
  );
  const linked = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map((match) => match[1] ?? "")
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(document), target));
  return [...named, ...linked];
}

describe("the documents", () => {
  test("are found", () => {
    expect(documents).toContain("README.md");
    expect(documents).toContain(join("docs", "architecture.md"));
  });

  test.each(documents)("%s names only files that exist", (document) => {
    expect(pathsIn(document).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe("the commands in the README", () => {
  const scripts = Object.keys(
    (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object }).scripts,
  );
  const commands = ["README.md", "CONTRIBUTING.md"].flatMap((document) =>
    [...readFileSync(join(root, document), "utf8").matchAll(/npm (?:run )?([a-z:]+)/g)].map(
      (match) => match[1] ?? "",
    ),
  );

  test.each([...new Set(commands)].filter((command) => !["install", "ci"].includes(command)))(
    "npm %s is a script",
    (command) => {
      expect(scripts).toContain(command);
    },
  );
});
