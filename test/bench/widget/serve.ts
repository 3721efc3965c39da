import { createServer } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Product } from "./product.ts";

export interface Shop {
  url: string;
  /** What visitors have fetched since the last call, but for the page itself: bytes by path, compressed both ways. */
  fetched(): { path: string; gzip: number; brotli: number }[];
  close(): Promise<void>;
}

const brotli = (body: Uint8Array): Buffer =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/** A page with one product on it, everything from one origin and brotli at its best. `strict` adds the policy of T16. */
export async function openShop(product: Product | null, strict: boolean, upstream?: string): Promise<Shop> {
  const cache = new Map<string, { body: Buffer; raw: Uint8Array; type: string }>();
  let visits: { path: string; gzip: number; brotli: number }[] = [];
  const policy =
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

  async function find(path: string): Promise<{ body: Buffer; raw: Uint8Array; type: string } | null> {
    const known = cache.get(path);
    if (known) return known;
    const own = product?.files[path];
    let raw: Uint8Array;
    let type: string;
    if (own) [raw, type] = [Buffer.from(own.body), own.type];
    else if (upstream !== undefined) {
      const answer = await fetch(upstream + path);
      if (!answer.ok) return null;
      [raw, type] = [new Uint8Array(await answer.arrayBuffer()), answer.headers.get("content-type") ?? ""];
    } else return null;
    const entry = { raw, type, body: brotli(raw) };
    cache.set(path, entry);
    return entry;
  }

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://shop").pathname;
    void (async () => {
      if (path === "/") {
        response.writeHead(200, {
          "content-type": "text/html; charset=utf-8",
          ...(strict ? { "content-security-policy": policy } : {}),
        });
        response.end(
          `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width, initial-scale=1"><title>Shop</title></head><body><h1>Glass and windows</h1><p>Book a repair.</p>${product?.tags ?? ""}</body></html>`,
        );
        return;
      }
      if (request.method === "POST" && upstream !== undefined) {
        const chunks: Uint8Array[] = [];
        for await (const chunk of request) chunks.push(chunk as Uint8Array);
        const answer = await fetch(upstream + path, {
          method: "POST",
          headers: { "content-type": request.headers["content-type"] ?? "application/json" },
          body: Buffer.concat(chunks),
        });
        response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
        return;
      }
      const found = await find(path);
      if (found === null) {
        response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
        return;
      }
      visits.push({ path, gzip: gzipSync(found.raw, { level: 9 }).length, brotli: found.body.length });
      response.writeHead(200, { "content-type": found.type, "content-encoding": "br" }).end(found.body);
    })().catch(() => response.writeHead(502).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no address");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    fetched() {
      const since = visits;
      visits = [];
      return since;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
