import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { buildWidget } from "../../test/fixtureServer.ts";

let loader = "";
let survey = "";
let floating = "";
let later = "";

beforeAll(async () => {
  const dist = await buildWidget();
  const files = readdirSync(join(dist, "assets"));
  const read = (name: string): string => {
    const found = files.filter((file) => file.startsWith(`${name}-`));
    expect(found).toHaveLength(1);
    return readFileSync(join(dist, "assets", found[0] ?? ""), "utf8");
  };
  loader = readFileSync(join(dist, "embed.js"), "utf8");
  [survey = "", floating = "", later = ""] = ["survey", "floating", "later"].map(read);
}, 60_000);

/** Every source of ours that is built. */
function sources(): string[] {
  const folder = new URL("..", import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/test|built/.test(path))
    .map((path) => readFileSync(new URL(path, folder), "utf8"));
}

function brotli(...files: string[]): number {
  return files.reduce(
    (sum, text) =>
      sum + brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    0,
  );
}

/** Raised only in the commit that spends the bytes. */
describe("what a visitor downloads", () => {
  test("on every page is a loader of at most 1,000 bytes", () => {
    expect(brotli(loader)).toBeLessThanOrEqual(1_000);
  });

  test("to answer the first question of a survey in the text is at most 16,000 bytes, and 19,500 in all", () => {
    expect(brotli(loader, survey)).toBeLessThanOrEqual(16_000);
    expect(brotli(loader, survey, later)).toBeLessThanOrEqual(19_500);
  });

  test("to answer the first question of a survey above the page is at most 18,850 bytes, and 22,400 in all", () => {
    expect(brotli(loader, survey, floating)).toBeLessThanOrEqual(18_850);
    expect(brotli(loader, survey, floating, later)).toBeLessThanOrEqual(22_400);
  });

  test("is what README says of a survey in the text", () => {
    const readme = readFileSync(new URL("../../../../README.md", import.meta.url), "utf8");
    const [, first, all] =
      /under ([\d.]+) kB to the first question and under ([\d.]+) kB in all/.exec(readme) ?? [];
    expect(brotli(loader, survey)).toBeLessThan(Number(first) * 1000);
    expect(brotli(loader, survey, later)).toBeLessThan(Number(all) * 1000);
  });

  test("after the first question is complete in itself, so that it can be asked for again", () => {
    expect(later).not.toMatch(/\bimport\b|\bfrom"/);
  });
});

test.each([
  "zod",
  "outerHTML",
  "insertAdjacentHTML",
  "document.write",
  "eval(",
  "new Function",
  "cookie",
  "sendBeacon",
  '"react"',
  "localhost",
])("%s is not in it", (name) => {
  for (const file of [loader, survey, floating, later]) expect(file).not.toContain(name);
});

test("no text is read as markup: Preact could, and nothing of ours asks it to", () => {
  expect(loader + floating + later).not.toContain("innerHTML");
  expect(survey.match(/innerHTML/gi)).toHaveLength(
    survey.match(/dangerouslySetInnerHTML|\.innerHTML/g)?.length ?? 0,
  );
  for (const source of sources()) expect(source).not.toMatch(/innerHTML/i);
});

test("it is ASCII, so that a page in any encoding reads it", () => {
  for (const file of [loader, survey, floating, later]) expect(file).toMatch(/^[\0-\x7f]+$/);
});

test("the loader names the bundle by its hash", () => {
  expect(loader).toMatch(/assets\/survey-[\w-]{8}\.js/);
});
