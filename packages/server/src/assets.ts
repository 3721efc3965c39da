import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isUnchanged } from "./routes/unchanged.ts";
import type { AppContext } from "./services.ts";

/** One built file, in memory: these are few and small, and never change while the server runs. */
export interface Asset {
  type: string;
  body: Uint8Array<ArrayBuffer>;
  etag: string;
  /** Compressed in the background at start; absent until then, and where it would save nothing. */
  br?: Uint8Array<ArrayBuffer>;
  gzip?: Uint8Array<ArrayBuffer>;
}

/** By path inside the folder, with `/` between its parts. */
export type Assets = ReadonlyMap<string, Asset>;

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

const COMPRESSIBLE = /^(text\/|application\/(json|javascript)|image\/svg|font\/ttf)/;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

async function compress(asset: Asset): Promise<void> {
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  const [br, gz] = await Promise.all([brotli(asset.body, best), deflate(asset.body, { level: 9 })]);
  if (br.length < asset.body.length) asset.br = new Uint8Array(br);
  if (gz.length < asset.body.length) asset.gzip = new Uint8Array(gz);
}

/** Reads a folder of built files; empty where it was not built. `ready` resolves once all are compressed. */
export function readAssets(folder: string): { assets: Assets; ready: Promise<void> } {
  const assets = new Map<string, Asset>();
  let paths: string[] = [];
  try {
    paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return { assets, ready: Promise.resolve() };
  }
  for (const path of paths) {
    const type = TYPES[extname(path)];
    if (type === undefined) continue;
    const body = new Uint8Array(readFileSync(join(folder, path)));
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    assets.set(path.split(sep).join("/"), { type, body, etag });
  }
  const compressible = [...assets.values()].filter(({ type }) => COMPRESSIBLE.test(type));
  return { assets, ready: Promise.all(compressible.map(compress)).then(() => undefined) };
}

/** Whether an Accept-Encoding names this coding without refusing it. */
function accepts(header: string, coding: string): boolean {
  return header.split(",").some((part) => {
    const [name, weight = ""] = part.split(";").map((text) => text.trim());
    return name?.toLowerCase() === coding && !/^q=0(\.0*)?$/.test(weight);
  });
}

function encoded(asset: Asset, header: string): { body: Uint8Array<ArrayBuffer>; coding: string | null } {
  if (asset.br && accepts(header, "br")) return { body: asset.br, coding: "br" };
  if (asset.gzip && accepts(header, "gzip")) return { body: asset.gzip, coding: "gzip" };
  return { body: asset.body, coding: null };
}

/** A year: the name of such a file changes with its content. */
const FOREVER = "public, max-age=31536000, immutable";

/** Five minutes, then asked again by ETag. */
const SHORT = "public, max-age=300";

/** Answers with a built file in the smallest form that the client takes. */
export function sendAsset(c: AppContext, asset: Asset, cache: "forever" | "short" | "never"): Response {
  const { body, coding } = encoded(asset, c.req.header("accept-encoding") ?? "");
  // One tag per form, since a shared cache may hold both.
  const etag = coding === null ? asset.etag : `${asset.etag.slice(0, -1)}-${coding}"`;
  c.header("ETag", etag);
  c.header("Vary", "Accept-Encoding", { append: true });
  c.header("Cache-Control", cache === "forever" ? FOREVER : cache === "short" ? SHORT : "no-cache");
  if (isUnchanged(c, etag)) return c.body(null, 304);
  if (coding !== null) c.header("Content-Encoding", coding);
  return c.body(body, 200, { "Content-Type": asset.type, "Content-Length": String(body.byteLength) });
}
