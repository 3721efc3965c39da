import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { temporaryFolder, temporaryServer } from "../testing/temporary.ts";

const LOADER = `/* loader */ ${"abc".repeat(200)}`;
const BUNDLE = `/* survey */ ${"xyz".repeat(2_000)}`;

async function built(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "embed.js"), LOADER);
  await writeFile(join(folder, "assets/survey-1a2b3c.js"), BUNDLE);
  await writeFile(join(folder, "secret.key"), "not a file to hand out");
  return folder;
}

async function serverWith(widget: string) {
  const server = await temporaryServer({ config: { assetsDirs: { widget, dashboard: widget } } });
  return async (path: string, headers: Record<string, string> = {}) => server.request(path, { headers });
}

test("the loader is kept for minutes, a bundle for ever, and any site may load both", async () => {
  const get = await serverWith(await built());
  const loader = await get("/embed.js");
  expect(await loader.text()).toBe(LOADER);
  expect(loader.headers.get("cache-control")).toBe("public, max-age=300");
  const bundle = await get("/assets/survey-1a2b3c.js");
  expect(bundle.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  for (const { headers } of [loader, bundle]) {
    expect(headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("vary")).toBe("Accept-Encoding");
  }
});

test("the smallest form that the browser takes is sent, each with an ETag of its own", async () => {
  const get = await serverWith(await built());
  const path = "/assets/survey-1a2b3c.js";
  const [br, gz, plain] = await Promise.all([
    get(path, { "accept-encoding": "gzip, deflate, br" }),
    get(path, { "accept-encoding": "gzip, br;q=0" }),
    get(path, { "accept-encoding": "zstd" }),
  ]);
  expect([br, gz, plain].map(({ headers }) => headers.get("content-encoding"))).toEqual(["br", "gzip", null]);
  expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(BUNDLE);
  expect(gunzipSync(Buffer.from(await gz.arrayBuffer())).toString()).toBe(BUNDLE);
  expect(new Set([br, gz, plain].map(({ headers }) => headers.get("etag"))).size).toBe(3);
});

test("what compressing would not make smaller is sent as it is", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "embed.js"), "0;");
  const get = await serverWith(folder);
  const { headers } = await get("/embed.js", { "accept-encoding": "gzip, br" });
  expect([headers.get("content-encoding"), headers.get("content-length")]).toEqual([null, "2"]);
});

test("a file that the browser has is not sent again", async () => {
  const get = await serverWith(await built());
  const etag = (await get("/embed.js")).headers.get("etag") ?? "";
  const again = await get("/embed.js", { "if-none-match": etag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test.each(["/assets/none.js", "/assets/..%2f..%2fpackage.json", "/assets/secret.key"])(
  "%s is no file to hand out",
  async (path) => {
    const get = await serverWith(await built());
    expect((await get(path)).status).toBe(404);
  },
);

test("without a build the loader is a problem, not an error", async () => {
  const get = await serverWith(join(await temporaryFolder(), "none"));
  expect((await get("/embed.js")).status).toBe(404);
});

test("every address of the dashboard is its page, never kept; a bundle that is no more is not", async () => {
  const folder = await built();
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Klankbord</title>");
  const get = await serverWith(folder);
  for (const path of ["", "/", "/insight/trend?unit=week", "/settings/people", "/nowhere/at/all"]) {
    const { status, headers } = await get(`/dashboard${path}`);
    expect([status, headers.get("content-type"), headers.get("cache-control")], path).toEqual([
      200,
      "text/html; charset=utf-8",
      "no-cache",
    ]);
  }
  expect((await get("/dashboard/assets/PeoplePage-gone.js")).status).toBe(404);
});
