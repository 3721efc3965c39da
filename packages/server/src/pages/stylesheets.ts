import { createHash } from "node:crypto";
import { post } from "../demo/post.css.ts";
import { receipt } from "../demo/receipt.css.ts";
import { shop } from "../demo/shop.css.ts";
import { base } from "./base.css.ts";
import { hosted } from "./hosted.css.ts";
import { preview } from "./preview.css.ts";
import { reference } from "./reference.css.ts";

interface Stylesheet {
  text: string;
  etag: string;
}

function sheet(css: string): Stylesheet {
  const text = css.trim();
  return { text, etag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"` };
}

/** The stylesheets of our own pages by name; files of their own, since the pages allow no inline style. */
export const STYLESHEETS: ReadonlyMap<string, Stylesheet> = new Map(
  Object.entries({ base, hosted, preview, reference, shop, receipt, post }).map(([name, css]) => [
    name,
    sheet(css),
  ]),
);
