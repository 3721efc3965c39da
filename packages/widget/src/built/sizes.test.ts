import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { buildWidget } from "../../test/fixtureServer.ts";

let loader = "";
let survey = "";

beforeAll(async () => {
  const dist = await buildWidget();
  const bundles = readdirSync(join(dist, "assets")).filter((name) => name.startsWith("survey-"));
  expect(bundles).toHaveLength(1);
  loader = readFileSync(join(dist, "embed.js"), "utf8");
  survey = readFileSync(join(dist, "assets", bundles[0] ?? ""), "utf8");
}, 60_000);

function brotli(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Raised only in the commit that spends the bytes. */
describe("what a visitor downloads", () => {
  test("on every page is a loader of at most 1,000 bytes", () => {
    expect(brotli(loader)).toBeLessThanOrEqual(1_000);
  });

  test("to see a survey is at most 16,000 bytes by Brotli and 18,000 by gzip", () => {
    expect(brotli(survey)).toBeLessThanOrEqual(16_000);
    expect(gzipSync(survey, { level: 9 }).length).toBeLessThanOrEqual(18_000);
  });
});

test.each([
  "zod",
  "innerHTML",
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
  expect(loader).not.toContain(name);
  expect(survey).not.toContain(name);
});

test("it is ASCII, so that a page in any encoding reads it", () => {
  expect(loader).toMatch(/^[\0-\x7f]+$/);
  expect(survey).toMatch(/^[\0-\x7f]+$/);
});

test("the loader names the bundle by its hash", () => {
  expect(loader).toMatch(/assets\/survey-[\w-]{8}\.js/);
});
