import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isUnchanged } from "./unchanged.ts";
import type { AppContext } from "./context.ts";

/** One built file, in memory: these are few and small, and never change while the server runs. */
export interface Asset {
  type: string;
  body: Uint8Array<ArrayBuffer>;
  etag: string;
  /** The smaller form in a coding, made when the first client that takes it asks; null where it would save nothing. */
  inCoding: (coding: Coding) => Promise<Uint8Array<ArrayBuffer> | null>;
}

type Coding = "br" | "gzip";

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

const COMPRESS: Readonly<Record<Coding, (body: Uint8Array) => Promise<Buffer<ArrayBuffer>>>> = {
  br: async (body) =>
    brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  gzip: async (body) => deflate(body, { level: 9 }),
};

/** Each form is made once, outside the serving thread; whoever asks meanwhile waits for the same. */
function inCodings(type: string, body: Uint8Array): Asset["inCoding"] {
  const made = new Map<Coding, Promise<Uint8Array<ArrayBuffer> | null>>();
  const make = async (coding: Coding) => {
    const small = await COMPRESS[coding](body);
    return small.length < body.length ? new Uint8Array(small) : null;
  };
  return async (coding) => {
    if (!COMPRESSIBLE.test(type)) return null;
    const form = made.get(coding) ?? make(coding);
    made.set(coding, form);
    return form;
  };
}

/** Reads a folder of built files; empty where it was not built. */
export function readAssets(folder: string): Assets {
  const assets = new Map<string, Asset>();
  let paths: string[] = [];
  try {
    paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return assets;
  }
  for (const path of paths) {
    const type = TYPES[extname(path)];
    if (type === undefined) continue;
    const body = new Uint8Array(readFileSync(join(folder, path)));
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    assets.set(path.split(sep).join("/"), { type, body, etag, inCoding: inCodings(type, body) });
  }
  return assets;
}

/** Whether an Accept-Encoding names this coding without refusing it. */
function accepts(header: string, coding: string): boolean {
  return header.split(",").some((part) => {
    const [name, weight = ""] = part.split(";").map((text) => text.trim());
    return name?.toLowerCase() === coding && !/^q=0(\.0*)?$/.test(weight);
  });
}

async function encoded(
  asset: Asset,
  header: string,
): Promise<{ body: Uint8Array<ArrayBuffer>; coding: Coding | null }> {
  for (const coding of ["br", "gzip"] as const) {
    const body = accepts(header, coding) ? await asset.inCoding(coding) : null;
    if (body) return { body, coding };
  }
  return { body: asset.body, coding: null };
}

/** A year: the name of such a file changes with its content. */
const FOREVER = "public, max-age=31536000, immutable";

/** Five minutes, then asked again by ETag. */
const SHORT = "public, max-age=300";

/** Answers with a built file in the smallest form that the client takes. */
export async function sendAsset(
  c: AppContext,
  asset: Asset,
  cache: "forever" | "short" | "never",
): Promise<Response> {
  const { body, coding } = await encoded(asset, c.req.header("accept-encoding") ?? "");
  // One tag per form, since a shared cache may hold both.
  const etag = coding === null ? asset.etag : `${asset.etag.slice(0, -1)}-${coding}"`;
  c.header("ETag", etag);
  c.header("Vary", "Accept-Encoding", { append: true });
  c.header("Cache-Control", cache === "forever" ? FOREVER : cache === "short" ? SHORT : "no-cache");
  if (isUnchanged(c, etag)) return c.body(null, 304);
  if (coding !== null) c.header("Content-Encoding", coding);
  return c.body(body, 200, { "Content-Type": asset.type, "Content-Length": String(body.byteLength) });
}
