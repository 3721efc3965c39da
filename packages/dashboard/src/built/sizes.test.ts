import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { AREAS } from "../areas.ts";

/** As Vite writes it: a chunk by its source, with what it needs at once. */
interface Chunk {
  file: string;
  src?: string;
  isDynamicEntry?: boolean;
  imports?: string[];
  css?: string[];
}

const DIST = new URL("../../dist/", import.meta.url);
const read = (path: string): Buffer => readFileSync(new URL(path, DIST));
const chunks = JSON.parse(read(".vite/manifest.json").toString()) as Record<string, Chunk>;

/** The files that come before anything of these chunks can run or be seen. */
function filesOf(keys: readonly string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    const { file, css = [], imports = [] } = chunks[key] ?? {};
    if (file === undefined || seen.has(file)) continue;
    for (const one of [file, ...css]) seen.add(one);
    filesOf(imports, seen);
  }
  return seen;
}

/** What the server sends, without fonts and pictures. */
const bytesOf = (keys: readonly string[]): number =>
  ["index.html", ...filesOf(keys)]
    .filter((file) => /\.(js|css|html)$/u.test(file))
    .reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0);

const pages = Object.values(chunks).flatMap(({ src = "", isDynamicEntry = false }) =>
  isDynamicEntry && src.endsWith("Page.tsx") ? [src] : [],
);

/** In the language that weighs more. */
const WORDS = "src/words/nl.ts";

test("each page is a chunk of its own", () => {
  expect(pages).toHaveLength(AREAS.flatMap((area) => area.pages).length);
});

/** Raised only in the commit that spends the bytes. */
test.each(pages)("%s comes in at most 60,000 bytes, first visit and all", (src) => {
  const area = AREAS.find(({ key }) => src.startsWith(`src/${key}/`));
  expect(area, "its folder is that of its area").toBeDefined();
  const frame = area?.frame === undefined ? [] : ["src/choices/SurveyFrame.tsx"];
  const bytes = bytesOf(["index.html", WORDS, ...frame, src]);
  console.info(`${src}: ${bytes}`);
  expect(bytes).toBeLessThanOrEqual(60_000);
});
